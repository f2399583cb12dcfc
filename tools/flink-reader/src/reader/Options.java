package reader;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.description.HtmlFormatter;

/** The options that Flink declares in its classes of options, by their keys. */
final class Options {
    private Map<String, ConfigOption<?>> byKey;

    /** The value in force, for JSON; null where it is not set and has no default. */
    Object read(Configuration configuration, String key) {
        return json(value(configuration, key));
    }

    Object value(Configuration configuration, String key) {
        ConfigOption<?> option = declared().get(key);
        if (option == null) {
            throw new AssertionError("This release has no option " + key);
        }
        return configuration.get(option);
    }

    /** What Flink says of each option, as the HTML of its documentation; all options of this release. */
    Map<String, String> descriptions() {
        Map<String, String> all = new TreeMap<>();
        declared().forEach((key, option) -> all.put(key, new HtmlFormatter().format(option.description())));
        return all;
    }

    private static Object json(Object value) {
        if (value instanceof MemorySize) {
            return Bytes.of((MemorySize) value);
        }
        if (value instanceof List) {
            List<Object> list = new ArrayList<>();
            ((List<?>) value).forEach(element -> list.add(json(element)));
            return list;
        }
        if (value instanceof Map) {
            Map<String, Object> map = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, element) -> map.put(key.toString(), json(element)));
            return map;
        }
        if (value instanceof Enum) {
            return ((Enum<?>) value).name();
        }
        if (value instanceof Float) {
            // Not its value as a double, which has more digits.
            return Double.valueOf(value.toString());
        }
        boolean plain = value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Double;
        return plain ? value : value.toString();
    }

    /** Found when they are first asked for: it takes a second. */
    private Map<String, ConfigOption<?>> declared() {
        if (byKey == null) {
            byKey = new HashMap<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (entry.endsWith(".jar")) {
                    scan(entry);
                }
            }
        }
        return byKey;
    }

    private void scan(String jar) {
        try (JarFile file = new JarFile(jar)) {
            file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("org/apache/flink/(?!.*shaded/)[^$]*Options\\.class"))
                    .sorted()
                    .forEach(name -> declare(name.replace('/', '.').substring(0, name.length() - ".class".length())));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void declare(String className) {
        try {
            for (Field field : Class.forName(className).getFields()) {
                if (Modifier.isStatic(field.getModifiers()) && ConfigOption.class.isAssignableFrom(field.getType())) {
                    ConfigOption<?> option = (ConfigOption<?>) field.get(null);
                    byKey.merge(option.key(), option, (first, other) -> field.isAnnotationPresent(Deprecated.class) ? first : other);
                }
            }
        } catch (ReflectiveOperationException | LinkageError missing) {
            // A class of options for something that is not in the distribution.
        }
    }
}
