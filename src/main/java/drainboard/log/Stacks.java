package drainboard.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The whole of a failure as text, with its causes, but no event and no secret that a message may
/// quote.
final class Stacks {
    /// As many frames of each failure as anybody reads in a file of its own.
    static final int WHOLE = 200;

    /// As many as a line of the log has room for.
    static final int BRIEF = 25;

    private Stacks() {}

    /// Lines without the last line's end.
    static String of(Throwable failure, Scrub scrub, int most) {
        List<String> lines = new ArrayList<>();
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        add(lines, failure, "", "", scrub, most, told);
        return String.join("\n", lines);
    }

    private static void add(
            List<String> lines,
            Throwable failure,
            String indent,
            String before,
            Scrub scrub,
            int most,
            Set<Throwable> told) {
        lines.add(indent + before + scrub.message(failure));
        if (!told.add(failure)) {
            lines.add(indent + "    (told above)");
            return;
        }
        StackTraceElement[] frames = failure.getStackTrace();
        for (int i = 0; i < frames.length && i < most; i++) {
            lines.add(indent + "    at " + frames[i]);
        }
        if (frames.length > most) {
            lines.add(indent + "    (" + (frames.length - most) + " more)");
        }
        for (Throwable beside : failure.getSuppressed()) {
            add(lines, beside, indent + "    ", "Suppressed: ", scrub, most, told);
        }
        Throwable cause = failure.getCause();
        if (cause != null) {
            add(lines, cause, indent, "Caused by: ", scrub, most, told);
        }
    }
}
