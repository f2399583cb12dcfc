package reader;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;

/** A JobManager as the start scripts would start it. */
final class JobManager {
    private JobManager() {}

    /** Throws what Flink throws where the JobManager cannot be started. */
    static Map<String, Object> describe(Configuration configuration, boolean active) throws Exception {
        JobManagerProcessSpec spec = specOf(configuration, active);
        Map<String, Object> memory = new LinkedHashMap<>();
        memory.put("pools", Bytes.named(
                "jvmHeap", spec.getJvmHeapMemorySize(),
                "offHeap", spec.getJvmDirectMemorySize(),
                "jvmMetaspace", spec.getJvmMetaspaceSize(),
                "jvmOverhead", spec.getJvmOverheadSize(),
                "totalFlink", spec.getTotalFlinkMemorySize(),
                "totalProcess", spec.getTotalProcessMemorySize()));
        memory.put("jvmArguments", JobManagerProcessUtils.generateJvmParametersStr(spec, configuration));
        memory.put("dynamicProperties", JobManagerProcessUtils.generateDynamicConfigsStr(spec));
        return memory;
    }

    /** Until 1.20 the heap options of old stand for the container's total where there is one, else for the heap. */
    private static JobManagerProcessSpec specOf(Configuration configuration, boolean active) throws Exception {
        String legacy = "processSpecFromConfigWithNewOptionToInterpretLegacyHeap";
        if (!Inside.has(JobManagerProcessUtils.class, legacy)) {
            return (JobManagerProcessSpec) Inside.callStatic(JobManagerProcessUtils.class, "processSpecFromConfig", configuration);
        }
        Object heap = active ? JobManagerOptions.TOTAL_PROCESS_MEMORY : JobManagerOptions.JVM_HEAP_MEMORY;
        return (JobManagerProcessSpec) Inside.callStatic(JobManagerProcessUtils.class, legacy, configuration, heap);
    }
}
