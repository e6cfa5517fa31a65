package drainboard.ui.incident;

import drainboard.ui.control.Sanitizer;

import java.time.Instant;

/// What of the program itself needs a person.
public final class WindowAlarms {
    private WindowAlarms() {}

    /// The log cannot be written.
    ///
    /// @param sentence why, and what that means
    public static Alarm noLog(String sentence, Instant since) {
        String shown = Sanitizer.show(sentence);
        return new Alarm(
                Severity.NO_LOG,
                new Alarm.Desktop(),
                "NO LOG",
                "this program",
                shown,
                shown,
                since);
    }

    /// Something that the window does besides what is seen of it fails.
    ///
    /// @param what what it is, in words
    /// @param why what it failed with
    public static Alarm failed(String what, String why, Instant since) {
        String shown = Sanitizer.show(why);
        return new Alarm(
                Severity.PART_FAILED,
                new Alarm.Desktop(),
                "PART FAILED",
                what,
                "tried again with each picture: " + shown,
                what
                        + " failed and cannot be relied on. It is tried again with each picture. "
                        + shown,
                since);
    }
}
