package drainboard.source;

import java.util.Arrays;

/// The last 4 KiB of what was said. Safe for any thread.
final class LastBytes {
    static final int MOST = 4096;

    private byte[] held = new byte[0];

    synchronized void add(byte[] bytes, int count) {
        int fresh = Math.min(MOST, count);
        int kept = Math.min(MOST - fresh, held.length);
        byte[] now = new byte[kept + fresh];
        System.arraycopy(held, held.length - kept, now, 0, kept);
        System.arraycopy(bytes, count - fresh, now, kept, fresh);
        held = now;
    }

    synchronized byte[] bytes() {
        return Arrays.copyOf(held, held.length);
    }
}
