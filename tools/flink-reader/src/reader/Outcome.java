package reader;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** What Flink gives, or the exception that it throws, for JSON. */
final class Outcome {
    private Outcome() {}

    /**
     * What the body gives, under `value`, or the exception, under `error`. An `Error` goes on: no setting makes Flink throw one, so
     * it is this program that does not fit the release.
     */
    static Map<String, Object> of(Callable<?> body) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        try {
            outcome.put("value", body.call());
        } catch (Exception exception) {
            outcome.put("error", describe(exception));
        }
        return outcome;
    }

    static Map<String, Object> describe(Throwable thrown) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("exception", thrown.getClass().getSimpleName());
        error.put("message", thrown.getMessage());
        if (thrown.getCause() != null) {
            error.put("cause", describe(thrown.getCause()));
        }
        return error;
    }
}
