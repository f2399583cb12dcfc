/** An option of the JVM that is of use to Flink's processes. */
export interface JvmFlag {
  readonly flag: string;
  /** What it does: a sentence without its full stop. */
  readonly says: string;
  /** Flags with this beginning do the same: one of them is enough. */
  readonly stem: string;
}

/** A flag; what stands before its `=` or `:` tells it from others unless `stem` does. */
function flag(text: string, says: string, stem = /^-Xlog:\w+|^-XX:[+-]?\w+|^-D[^=]+|^[^=]+/.exec(text)?.[0] ?? text): JvmFlag {
  return { flag: text, says, stem };
}

const COLLECTORS = /^-XX:\+Use(?:G1|Z|Shenandoah|Parallel|Serial)GC$/;
/** Flink's own Netty has its properties under this name (flink-shaded-netty). */
const NETTY = '-Dorg.apache.flink.shaded.netty4.io.netty.';

/**
 * Flags that are known to be of use, by what they are for. None of them sets the size of a pool: that is what Flink's memory options are for, whose flags come first on the command line.
 */
const FLAGS: readonly JvmFlag[] = [
  // What to keep when a process dies
  flag('-XX:+HeapDumpOnOutOfMemoryError', 'Writes a heap dump when the heap is full'),
  flag('-XX:HeapDumpPath=/opt/flink/log', 'Where heap dumps are written'),
  flag('-XX:+ExitOnOutOfMemoryError', 'Ends the process when memory runs out, so that it is replaced'),
  flag('-XX:+CrashOnOutOfMemoryError', 'Ends the process with a core dump when memory runs out'),
  flag('-XX:ErrorFile=/opt/flink/log/hs_err_pid%p.log', 'Where the JVM tells of its own crash'),
  // Garbage collection
  flag('-Xlog:gc*:file=/opt/flink/log/gc.log:time,uptime,level,tags:filecount=10,filesize=10m', 'Writes each collection into a log that is rotated'),
  flag('-Xlog:safepoint:file=/opt/flink/log/safepoint.log:time,uptime:filecount=5,filesize=10m', 'Writes each pause of the JVM into a log'),
  flag('-XX:+UseG1GC', 'Takes the G1 collector, Java\'s own choice on machines with two cores and two gigabytes or more'),
  flag('-XX:+UseZGC', 'Takes the Z collector: pauses under a millisecond, for more CPU and memory'),
  flag('-XX:+UseParallelGC', 'Takes the parallel collector: most throughput, long pauses'),
  flag('-XX:MaxGCPauseMillis=200', 'The pause that G1 aims at, in milliseconds'),
  flag('-XX:+ParallelRefProcEnabled', 'Handles references in parallel during a pause'),
  flag('-XX:+DisableExplicitGC', 'Ignores calls of System.gc()'),
  flag('-XX:+AlwaysPreTouch', 'Takes the whole heap from the system at the start: no page faults later'),
  flag('-XX:+UseStringDeduplication', 'Lets equal texts share their memory (G1, Z)'),
  // What native memory is used for
  flag('-XX:NativeMemoryTracking=summary', 'Lets jcmd tell what native memory is used for; costs a few percent'),
  flag('-XX:+UnlockDiagnosticVMOptions', 'Allows diagnostic options'),
  flag('-XX:ReservedCodeCacheSize=240m', 'Memory for compiled code, part of the JVM overhead'),
  // Netty
  flag(`${NETTY}allocator.numDirectArenas=2`, 'Arenas of direct memory of Flink\'s REST server: fewer ones take less framework off-heap memory'),
  flag(`${NETTY}allocator.maxOrder=9`, 'Size of the chunks that Netty takes: 9 stands for 4 MiB'),
  flag(`${NETTY}leakDetection.level=advanced`, 'Lets Netty tell of buffers that were not given back'),
  flag(`${NETTY}tryReflectionSetAccessible=true`, 'Lets Netty free direct memory at once; needs java.nio to be opened'),
  flag('-Dio.netty.tryReflectionSetAccessible=true', 'The same for the Netty of connectors, such as Arrow\'s'),
  flag('-Dio.netty.allocator.numDirectArenas=2', 'Arenas of direct memory of a connector\'s Netty'),
  // Reflection: what config.yaml opens for Java 17 when it is delivered
  ...['java.base/java.lang', 'java.base/java.net', 'java.base/java.io', 'java.base/java.nio', 'java.base/sun.nio.ch', 'java.base/java.lang.reflect', 'java.base/java.text', 'java.base/java.time', 'java.base/java.util', 'java.base/java.util.concurrent', 'java.base/java.util.concurrent.atomic', 'java.base/java.util.concurrent.locks']
    .map(name => flag(`--add-opens=${name}=ALL-UNNAMED`, `Opens ${name.slice(name.indexOf('/') + 1)} to reflection, as Flink needs on Java 17`, `--add-opens=${name}=`)),
  ...['java.rmi/sun.rmi.registry', 'jdk.compiler/com.sun.tools.javac.api', 'jdk.compiler/com.sun.tools.javac.file', 'jdk.compiler/com.sun.tools.javac.parser', 'jdk.compiler/com.sun.tools.javac.tree', 'jdk.compiler/com.sun.tools.javac.util', 'java.security.jgss/sun.security.krb5']
    .map(name => flag(`--add-exports=${name}=ALL-UNNAMED`, `Lets Flink use ${name.slice(name.indexOf('/') + 1)} on Java 17`, `--add-exports=${name}=`)),
  // Looking at a running process
  flag('-XX:StartFlightRecording=disk=true,maxsize=256m,maxage=1h,dumponexit=true,filename=/opt/flink/log/flight.jfr', 'Records what the process does, with little cost'),
  flag('-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=5005', 'Lets a debugger connect at port 5005'),
  flag('-XX:+PreserveFramePointer', 'Lets profilers such as perf follow Java methods'),
  // The container and the environment
  flag('-XX:ActiveProcessorCount=2', 'The number of processors that the JVM reckons with'),
  flag('-XX:+IgnoreUnrecognizedVMOptions', 'Starts although the JVM does not know an option'),
  flag('-Dfile.encoding=UTF-8', 'Texts without an encoding are UTF-8, as from Java 18 on'),
  flag('-Duser.timezone=UTC', 'The time zone of the process'),
  flag('-Djava.net.preferIPv4Stack=true', 'Takes IPv4 only'),
  flag('-Dsun.net.inetaddr.ttl=60', 'How long host names are remembered, in seconds'),
  flag('-Djava.io.tmpdir=/tmp', 'Where Java puts temporary files'),
];

/** Whether a key holds options of a JVM: `env.java.opts.all` and its kin. */
export function isJvmOptions(key: string): boolean {
  return /^env\.java\.(?:default-)?opts(?:\.[a-z-]+)?$/.test(key);
}

/** Flags that can be added to what is there. What does the same as one of them is not offered again; of the collectors one is enough. */
export function flagsBeside(present: readonly string[]): readonly JvmFlag[] {
  const hasCollector = present.some(flag => COLLECTORS.test(flag));
  return FLAGS.filter(({ flag: text, stem }) => !(hasCollector && COLLECTORS.test(text)) && !present.some(there => there.startsWith(stem) || there === opposite(stem)));
}

/** `-XX:-DisableExplicitGC` of `-XX:+DisableExplicitGC`. */
function opposite(stem: string): string | undefined {
  return stem.startsWith('-XX:+') ? `-XX:-${stem.slice(5)}` : undefined;
}
