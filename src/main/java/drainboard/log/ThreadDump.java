package drainboard.log;

import com.sun.management.HotSpotDiagnosticMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What every thread is doing, virtual ones included.
final class ThreadDump {
    private ThreadDump() {}

    static String now() {
        try {
            return whole();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return platform();
        }
    }

    /// The JVM writes it to a file only, which must not be there yet.
    private static String whole() throws IOException {
        Path folder = Files.createTempDirectory("drainboard-threads");
        Path file = folder.resolve("threads.txt");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(
                            file.toString(), HotSpotDiagnosticMXBean.ThreadDumpFormat.TEXT_PLAIN);
            return Files.readString(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static String platform() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<Thread, StackTraceElement[]> one : Thread.getAllStackTraces().entrySet()) {
            text.append(one.getKey()).append(' ').append(one.getKey().getState()).append('\n');
            for (StackTraceElement frame : one.getValue()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }
}
