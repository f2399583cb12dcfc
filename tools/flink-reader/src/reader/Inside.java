package reader;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Calls what only some releases have, or what Flink keeps to itself. Something that is missing is an error of this program, not an outcome. */
final class Inside {
    private static final Map<String, Optional<Class<?>>> CLASSES = new HashMap<>();
    private static final Map<String, Method> METHODS = new HashMap<>();

    private Inside() {}

    /** The first of these classes that the release has, or null. */
    static Class<?> find(String... names) {
        for (String name : names) {
            Optional<Class<?>> found = CLASSES.computeIfAbsent(name, Inside::load);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException missing) {
            return Optional.empty();
        }
    }

    static boolean has(Class<?> owner, String method) {
        return Arrays.stream(owner.getDeclaredMethods()).anyMatch(candidate -> candidate.getName().equals(method));
    }

    /** Calls a static method by its name and number of arguments. */
    static Object callStatic(Class<?> owner, String method, Object... arguments) throws Exception {
        return invoke(owner, null, method, arguments);
    }

    /** Calls a method of an object by its name and number of arguments. */
    static Object call(Object object, String method, Object... arguments) throws Exception {
        return invoke(object.getClass(), object, method, arguments);
    }

    private static Object invoke(Class<?> owner, Object object, String name, Object... arguments) throws Exception {
        Method method = METHODS.computeIfAbsent(owner.getName() + "#" + name + "/" + arguments.length, key -> {
            Method found = Arrays.stream(owner.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(name) && candidate.getParameterCount() == arguments.length)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("This release has no " + key));
            found.setAccessible(true);
            return found;
        });
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception) {
                throw (Exception) thrown.getCause();
            }
            throw new AssertionError(thrown.getCause());
        } catch (IllegalAccessException | IllegalArgumentException unfit) {
            throw new AssertionError(unfit);
        }
    }
}
