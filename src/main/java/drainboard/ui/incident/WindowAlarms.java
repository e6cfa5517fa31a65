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
}
