package reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.core.memory.ManagedMemoryUseCase;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Tells what the Flink on the class path makes of configuration files: one request a line in, one answer a line out, both JSON.
 * README.md says what stands in them.
 */
public final class FlinkReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Options options = new Options();

    private FlinkReader(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        // Whatever a library prints must not come between the answers.
        System.setOut(System.err);
        Path folder = Files.createTempDirectory("flink-reader");
        FlinkReader reader = new FlinkReader(folder);
        try (BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                JsonNode request = JSON.readTree(line);
                Map<String, Object> answer = new LinkedHashMap<>();
                answer.put("id", request.get("id"));
                try {
                    reader.answer(request, answer);
                } catch (AssertionError | LinkageError | IllegalArgumentException mistake) {
                    answer.put("mistake", mistake.toString());
                }
                answers.println(JSON.writeValueAsString(answer));
                answers.flush();
            }
        } finally {
            Files.delete(folder);
        }
    }

    private void answer(JsonNode request, Map<String, Object> answer) throws IOException {
        if (request.path("descriptions").asBoolean()) {
            answer.put("descriptions", options.descriptions());
            return;
        }
        Object loaded = load(request.get("files"));
        if (!(loaded instanceof Configuration)) {
            answer.put("error", loaded);
            return;
        }
        Configuration configuration = (Configuration) loaded;
        answer.put("settings", new TreeMap<>(configuration.toMap()));
        boolean active = request.path("active").asBoolean();
        answer.put("taskManager", Outcome.of(() -> new TaskManager(configuration, active).describe()));
        answer.put("jobManager", Outcome.of(() -> JobManager.describe(configuration, active)));
        answer.put("stateBackend", Outcome.of(() -> StateBackends.describe(configuration)));
        if (request.has("useCases")) {
            List<ManagedMemoryUseCase> useCases = new ArrayList<>();
            request.get("useCases").forEach(name -> useCases.add(ManagedMemoryUseCase.valueOf(name.asText())));
            answer.put("slot", Outcome.of(() -> Slot.describe(configuration, active, useCases, options)));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        request.path("options").forEach(key -> values.put(key.asText(), Outcome.of(() -> options.read(configuration, key.asText()))));
        answer.put("values", values);
    }

    /** The configuration as Flink loads it from a folder with these files, or its error. */
    private Object load(JsonNode files) throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (Iterator<String> names = files.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                Path path = folder.resolve(name);
                Files.writeString(path, files.get(name).asText());
                written.add(path);
            }
            return GlobalConfiguration.loadConfiguration(folder.toString());
        } catch (RuntimeException | StackOverflowError error) {
            return Outcome.describe(error);
        } finally {
            for (Path path : written) {
                Files.delete(path);
            }
        }
    }
}
