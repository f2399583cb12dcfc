package reader;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.clusterframework.types.ResourceProfile;
import org.apache.flink.runtime.taskexecutor.TaskExecutorResourceSpec;
import org.apache.flink.runtime.taskexecutor.TaskExecutorResourceUtils;
import org.apache.flink.runtime.taskmanager.NettyShuffleEnvironmentConfiguration;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/** A TaskManager as the start scripts would start it, and what the process then makes of the arguments that they hand to it. */
final class TaskManager {
    private final TaskExecutorProcessSpec spec;
    private final String dynamicProperties;
    /** The configuration of the running process: the file's, and over it the properties of the command line. */
    private final Configuration running;
    private final TaskExecutorResourceSpec resources;

    /** Throws what Flink throws where the TaskManager cannot be started. */
    TaskManager(Configuration configuration, boolean active) throws Exception {
        spec = TaskExecutorProcessUtils.processSpecFromConfig(withLegacyHeap(configuration, active));
        dynamicProperties = TaskExecutorProcessUtils.generateDynamicConfigsStr(spec);
        running = new Configuration(configuration);
        for (String property : dynamicProperties.split("(?:^| )-D ")) {
            int separator = property.indexOf('=');
            if (separator > 0) {
                running.setString(property.substring(0, separator), property.substring(separator + 1).replaceAll("^\"|\"$", ""));
            }
        }
        resources = (TaskExecutorResourceSpec) Inside.callStatic(TaskExecutorResourceUtils.class, "resourceSpecFromConfig", running);
    }

    /** Until 1.20 the heap options of old stand for a total: the container's where there is one, else Flink's. */
    private static Configuration withLegacyHeap(Configuration configuration, boolean active) throws Exception {
        String mapping = "getConfigurationMapLegacyTaskManagerHeapSizeToConfigOption";
        if (!Inside.has(TaskExecutorProcessUtils.class, mapping)) {
            return configuration;
        }
        Object total = active ? TaskManagerOptions.TOTAL_PROCESS_MEMORY : TaskManagerOptions.TOTAL_FLINK_MEMORY;
        return (Configuration) Inside.callStatic(TaskExecutorProcessUtils.class, mapping, configuration, total);
    }

    /** What one slot gets. */
    ResourceProfile slot() {
        return TaskExecutorResourceUtils.generateDefaultSlotResourceProfile(resources, running.get(TaskManagerOptions.NUM_TASK_SLOTS));
    }

    Map<String, Object> describe() {
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put("pools", Bytes.named(
                "frameworkHeap", spec.getFlinkMemory().getFrameworkHeap(),
                "taskHeap", spec.getTaskHeapSize(),
                "frameworkOffHeap", spec.getFlinkMemory().getFrameworkOffHeap(),
                "taskOffHeap", spec.getTaskOffHeapSize(),
                "network", spec.getNetworkMemSize(),
                "managed", spec.getManagedMemorySize(),
                "jvmMetaspace", spec.getJvmMetaspaceSize(),
                "jvmOverhead", spec.getJvmOverheadSize(),
                "totalFlink", spec.getTotalFlinkMemorySize(),
                "totalProcess", spec.getTotalProcessMemorySize()));
        memory.put("jvmHeap", Bytes.of(spec.getJvmHeapMemorySize()));
        memory.put("jvmDirect", Bytes.of(spec.getJvmDirectMemorySize()));
        memory.put("slots", spec.getNumSlots());
        memory.put("cpuCores", spec.getCpuCores().getValue().doubleValue());
        memory.put("slot", describeSlot());
        memory.put("shuffle", Outcome.of(this::describeShuffle));
        memory.put("jvmArguments", ProcessMemoryUtils.generateJvmParametersStr(spec));
        memory.put("dynamicProperties", dynamicProperties);
        return memory;
    }

    private Map<String, Object> describeSlot() {
        ResourceProfile profile = slot();
        Map<String, Object> slot = new LinkedHashMap<>();
        slot.put("cpuCores", profile.getCpuCores().getValue().doubleValue());
        slot.putAll(Bytes.named(
                "taskHeap", profile.getTaskHeapMemory(),
                "taskOffHeap", profile.getTaskOffHeapMemory(),
                "network", profile.getNetworkMemory(),
                "managed", profile.getManagedMemory()));
        return slot;
    }

    private Map<String, Object> describeShuffle() throws Exception {
        NettyShuffleEnvironmentConfiguration shuffle = NettyShuffleEnvironmentConfiguration.fromConfiguration(
                running, resources.getNetworkMemSize(), false, InetAddress.getLoopbackAddress());
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("buffers", shuffle.numNetworkBuffers());
        settings.put("segmentSize", Bytes.of(shuffle.networkBufferSize()));
        settings.put("buffersPerChannel", shuffle.networkBuffersPerChannel());
        settings.put("floatingBuffersPerGate", shuffle.floatingNetworkBuffersPerGate());
        shuffle.maxRequiredBuffersPerGate().ifPresent(most -> settings.put("maxRequiredBuffersPerGate", most));
        settings.put("maxBuffersPerChannel", shuffle.getMaxBuffersPerChannel());
        settings.put("maxOverdraftBuffersPerGate", shuffle.getMaxOverdraftBuffersPerGate());
        settings.put("sortShuffleMinBuffers", shuffle.sortShuffleMinBuffers());
        settings.put("sortShuffleMinParallelism", shuffle.sortShuffleMinParallelism());
        settings.put("batchShuffleRead", Bytes.of(shuffle.batchShuffleReadMemoryBytes()));
        if (Inside.has(NettyShuffleEnvironmentConfiguration.class, "startingBufferSize")) {
            settings.put("startingBufferSize", Bytes.of((Integer) Inside.call(shuffle, "startingBufferSize")));
        }
        return settings;
    }
}
