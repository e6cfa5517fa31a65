package drainboard.ui.control;

import java.lang.management.ManagementFactory;

/// What something costs that is the same on every machine.
public final class Spent {
    private Spent() {}

    /// How many bytes the present thread allocates for a task.
    public static long bytes(Runnable task) {
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        task.run();
        return thread.getCurrentThreadAllocatedBytes() - before;
    }
}
