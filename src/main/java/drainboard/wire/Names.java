package drainboard.wire;

import drainboard.event.WorkloadName;

import org.jspecify.annotations.Nullable;

/// Keeps one instance of the names that come again and again, so that a fleet holds each once. A
/// cache of fixed size: what it forgets is only made anew. One thread's own.
final class Names {
    private static final int SLOTS = 4096;

    /// Longer names are not kept, so that a hostile log cannot fill memory with them.
    private static final int LONGEST = 256;

    private final @Nullable String[] texts = new @Nullable String[SLOTS];
    private final @Nullable WorkloadName[] workloads = new @Nullable WorkloadName[SLOTS];

    WorkloadName workload(CharSequence name) {
        if (name.length() > LONGEST) {
            return new WorkloadName(name.toString());
        }
        int slot = slot(name);
        WorkloadName known = workloads[slot];
        if (known != null && known.text().contentEquals(name)) {
            return known;
        }
        WorkloadName fresh = new WorkloadName(name.toString());
        workloads[slot] = fresh;
        return fresh;
    }

    String text(CharSequence name) {
        if (name.length() > LONGEST) {
            return name.toString();
        }
        int slot = slot(name);
        String known = texts[slot];
        if (known != null && known.contentEquals(name)) {
            return known;
        }
        String fresh = name.toString();
        texts[slot] = fresh;
        return fresh;
    }

    private static int slot(CharSequence name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 31 + name.charAt(i);
        }
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }
}
