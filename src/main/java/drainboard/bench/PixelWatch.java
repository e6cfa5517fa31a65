package drainboard.bench;

/// From when a line was due to when it is surely seen. A picture that is shown is laid out by the
/// next pulse and drawn while the one after is awaited, which waits for the drawing: when the
/// second pulse after the picture begins, all its pixels are out. That is counted, so that each
/// time is rather too long than too short. The window's thread's own.
final class PixelWatch {
    private static final int PULSES = 2;

    private final DueTimes due;
    private FrameTimes waits = new FrameTimes();
    private long seen;
    private long coming;
    private long drawing;
    private int pulses;

    PixelWatch(DueTimes due) {
        this.due = due;
    }

    /// Begins anew with the lines after those that were shown; answers the times before.
    FrameTimes anew() {
        FrameTimes before = waits;
        waits = new FrameTimes();
        seen = Math.max(coming, drawing);
        drawing = seen;
        return before;
    }

    /// A picture of so many lines is shown.
    void shown(long lines) {
        coming = lines;
    }

    /// A pulse begins.
    void pulse() {
        if (drawing > seen && ++pulses >= PULSES) {
            long now = System.nanoTime();
            for (long line = seen + 1; line <= drawing; line++) {
                waits.add(now - due.of(line));
            }
            seen = drawing;
        }
        if (drawing <= seen && coming > seen) {
            drawing = coming;
            pulses = 0;
        }
    }

    /// The last line that is surely seen.
    long seen() {
        return seen;
    }
}
