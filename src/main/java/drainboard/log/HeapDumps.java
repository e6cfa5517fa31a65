package drainboard.log;

import com.sun.management.HotSpotDiagnosticMXBean;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/// Where the JVM writes its memory when there is none left.
public final class HeapDumps {
    private HeapDumps() {}

    /// To a folder, from now on. It is set here and not by the launcher, which knows neither
    /// `DRAINBOARD_HOME` nor the XDG folders; and a JVM that was told a place keeps to that.
    public static void into(Path folder) {
        HotSpotDiagnosticMXBean jvm =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            if (jvm.getVMOption("HeapDumpPath").getValue().isEmpty()) {
                jvm.setVMOption("HeapDumpPath", folder.toAbsolutePath().toString());
                jvm.setVMOption("HeapDumpOnOutOfMemoryError", "true");
            }
        } catch (IllegalArgumentException e) {
            // Another JVM than ours: it has no such options.
        }
    }
}
