package reader;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.MemorySize;

/** Sizes for JSON: `{"bytes": "1024"}`, because JSON's numbers lose the last digits of large ones. */
final class Bytes {
    private Bytes() {}

    static Map<String, String> of(long bytes) {
        return Map.of("bytes", Long.toString(bytes));
    }

    static Map<String, String> of(MemorySize size) {
        return of(size.getBytes());
    }

    /** Named sizes in this order: name, size, name, size… */
    static Map<String, Object> named(Object... namesAndSizes) {
        Map<String, Object> sizes = new LinkedHashMap<>();
        for (int index = 0; index < namesAndSizes.length; index += 2) {
            sizes.put((String) namesAndSizes[index], of((MemorySize) namesAndSizes[index + 1]));
        }
        return sizes;
    }
}
