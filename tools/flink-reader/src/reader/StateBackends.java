package reader;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.StateBackendLoader;
import org.slf4j.helpers.NOPLogger;

/** The state backend that jobs get, and how RocksDB and ForSt divide their memory. */
final class StateBackends {
    private StateBackends() {}

    /** The backend that Flink loads for a job that names none itself. */
    static Map<String, Object> describe(Configuration configuration) throws Exception {
        StateBackend loaded = StateBackendLoader.fromApplicationOrConfigOrDefault(
                null, new Configuration(), configuration, StateBackends.class.getClassLoader(), NOPLogger.NOP_LOGGER);
        Map<String, Object> backend = new LinkedHashMap<>();
        backend.put("name", loaded.getClass().getSimpleName());
        backend.put("usesManagedMemory", loaded.useManagedMemory());
        return backend;
    }

    /**
     * How RocksDB or ForSt divide the memory that is fixed per slot, or else what they get of a slot's managed memory. Null where the
     * release does not have the backend; without such memory only its settings.
     *
     * @param name RocksDB or ForSt
     * @param share bytes of managed memory for the state backend of a slot, or null
     */
    static Map<String, Object> divide(String name, Configuration configuration, Long share, Options options) throws Exception {
        String own = "org.apache.flink.state." + name.toLowerCase() + "." + name;
        String old = "org.apache.flink.contrib.streaming.state." + name;
        Class<?> settingsClass = Inside.find(own + "MemoryConfiguration", old + "MemoryConfiguration");
        if (settingsClass == null) {
            return null;
        }
        Object settings = Inside.callStatic(settingsClass, "fromConfiguration", configuration);
        Inside.call(settings, "validate");
        double ratio = (Double) Inside.call(settings, "getWriteBufferRatio");
        MemorySize fixed = (MemorySize) Inside.call(settings, "getFixedMemoryPerSlot");
        boolean managed = (Boolean) Inside.call(settings, "isUsingManagedMemory");
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put("usesManagedMemory", managed);
        if (fixed != null) {
            memory.put("fixedPerSlot", Bytes.of(fixed));
        }
        memory.put("writeBufferRatio", ratio);
        memory.put("highPriorityPoolRatio", Inside.call(settings, "getHighPriorityPoolRatio"));
        memory.put("partitionedIndexFilters", Inside.call(settings, "isUsingPartitionedIndexFilters"));
        Long total = fixed != null ? Long.valueOf(fixed.getBytes()) : managed ? share : null;
        if (total == null) {
            return memory;
        }
        Class<?> arithmetic = Inside.find(own + "MemoryControllerUtils", old + "MemoryControllerUtils");
        MemorySize writeBuffer = (MemorySize) options.value(configuration, "state.backend." + name.toLowerCase() + ".writebuffer.size");
        long manager = (Long) Inside.callStatic(arithmetic, "calculateWriteBufferManagerCapacity", total, ratio);
        long limit = (Long) Inside.callStatic(arithmetic, "calculate" + name + "MutableLimit", manager);
        long block = (Long) Inside.callStatic(arithmetic, "calculate" + name + "DefaultArenaBlockSize", writeBuffer.getBytes());
        memory.put("total", Bytes.of(total));
        memory.put("cache", Bytes.of((Long) Inside.callStatic(arithmetic, "calculateActualCacheCapacity", total, ratio)));
        memory.put("writeBufferManager", Bytes.of(manager));
        memory.put("mutableLimit", Bytes.of(limit));
        memory.put("arenaBlock", Bytes.of(block));
        memory.put("arenaBlockFits", Inside.callStatic(arithmetic, "validateArenaBlockSize", block, limit));
        return memory;
    }
}
