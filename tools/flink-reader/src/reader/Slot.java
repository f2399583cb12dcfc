package reader;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.memory.ManagedMemoryUseCase;
import org.apache.flink.runtime.memory.MemoryManager;
import org.apache.flink.runtime.util.config.memory.ManagedMemoryUtils;

/** What becomes of a slot's managed memory where it has these consumers. */
final class Slot {
    private Slot() {}

    static Map<String, Object> describe(Configuration configuration, boolean active, List<ManagedMemoryUseCase> useCases, Options options) throws Exception {
        long managed = new TaskManager(configuration, active).slot().getManagedMemory().getBytes();
        Map<String, Object> shares = new LinkedHashMap<>();
        Long ofStateBackend = null;
        for (ManagedMemoryUseCase useCase : useCases) {
            Long share = share(configuration, managed, useCase, new HashSet<>(useCases));
            shares.put(useCase.name(), share == null ? null : Bytes.of(share));
            if (useCase == ManagedMemoryUseCase.STATE_BACKEND) {
                ofStateBackend = share;
            }
        }
        Long share = ofStateBackend;
        Map<String, Object> slot = new LinkedHashMap<>();
        slot.put("shares", shares);
        slot.put("rocksdb", Outcome.of(() -> StateBackends.divide("RocksDB", configuration, share, options)));
        slot.put("forst", Outcome.of(() -> StateBackends.divide("ForSt", configuration, share, options)));
        return slot;
    }

    /** Bytes, or null where the consumer gets nothing: a memory manager is not asked for nothing. */
    private static Long share(Configuration configuration, long managed, ManagedMemoryUseCase useCase, Set<ManagedMemoryUseCase> all) throws Exception {
        double fraction = ManagedMemoryUtils.convertToFractionOfSlot(
                useCase, 1.0, all, configuration, configuration, Optional.empty(), Slot.class.getClassLoader());
        return fraction > 0 ? MemoryManager.create(managed, MemoryManager.DEFAULT_PAGE_SIZE).computeMemorySize(fraction) : null;
    }
}
