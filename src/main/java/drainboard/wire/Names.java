package drainboard.wire;

import drainboard.event.WorkloadName;

import org.jspecify.annotations.Nullable;

/// Keeps one instance of the names that come again and again, so that a fleet holds each once. A
/// cache of fixed size: what it forgets is only made anew. One thread's own.
final class Names {
    private static final int SLOTS = 4096;

    private final @Nullable WorkloadName[] workloads = new @Nullable WorkloadName[SLOTS];
    private final @Nullable String[] cells = new @Nullable String[SLOTS];

    WorkloadName workload(String text) {
        int slot = slot(text);
        WorkloadName known = workloads[slot];
        if (known != null && known.text().equals(text)) {
            return known;
        }
        WorkloadName fresh = new WorkloadName(text);
        workloads[slot] = fresh;
        return fresh;
    }

    String cell(String text) {
        int slot = slot(text);
        String known = cells[slot];
        if (known != null && known.equals(text)) {
            return known;
        }
        cells[slot] = text;
        return text;
    }

    private static int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
