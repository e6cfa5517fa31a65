package drainboard.bench;

import drainboard.lifecycle.NodeMode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/// Makes the log that the rehearsal is measured on: two thirds transitions of healthy drains with a
/// lost fence now and then, one third other kinds of up to 400 bytes. The same seed gives the same
/// log.
public final class LogMaker {
    private static final long SEED = 58;
    private static final int FENCES = 500;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random = new Random(SEED);
    private final NodeMode[] modes;

    private LogMaker(int nodes) {
        modes = new NodeMode[nodes];
        java.util.Arrays.fill(modes, NodeMode.ACCEPTING);
    }

    /// Writes a log of so many lines over so many nodes.
    public static void make(Path file, int lines, int nodes) throws IOException {
        LogMaker maker = new LogMaker(nodes);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int line = 0; line < lines; line++) {
                String text = line % 3 == 2 ? maker.other(line) : maker.transition(line);
                out.write(text.getBytes(StandardCharsets.US_ASCII));
                out.write('\n');
            }
        }
    }

    private static String time(int line) {
        return BEGIN.plusMillis(line * 7L).toString();
    }

    private String transition(int line) {
        int node = random.nextInt(modes.length);
        NodeMode from = modes[node];
        NodeMode to =
                switch (from) {
                    case ACCEPTING -> NodeMode.DRAINING;
                    case DRAINING -> NodeMode.DRAINED;
                    case DRAINED ->
                            random.nextInt(FENCES) == 0
                                    ? NodeMode.FENCE_LOST
                                    : NodeMode.MAINTENANCE;
                    case MAINTENANCE -> NodeMode.RETURNING;
                    case RETURNING -> NodeMode.ACCEPTING;
                    case FENCE_LOST -> NodeMode.DRAINED;
                };
        modes[node] = to;
        return "{\"kind\":\"node_mode_transition\",\"ts\":\""
                + time(line)
                + "\",\"seq\":"
                + line
                + ",\"node_id\":\"0x"
                + Integer.toHexString(node + 1)
                + "\",\"from\":\""
                + from.wireName()
                + "\",\"to\":\""
                + to.wireName()
                + "\"}";
    }

    private String other(int line) {
        StringBuilder text = new StringBuilder(400);
        text.append("{\"kind\":\"lease_allocated\",\"ts\":\"")
                .append(time(line))
                .append("\",\"lease\":{\"id\":")
                .append(line)
                .append(",\"node_id\":")
                .append(random.nextInt(modes.length))
                .append(",\"labels\":[\"a\",\"b\"]},\"note\":\"");
        int filling = random.nextInt(250);
        for (int i = 0; i < filling; i++) {
            text.append((char) ('a' + i % 26));
        }
        return text.append("\"}").toString();
    }
}
