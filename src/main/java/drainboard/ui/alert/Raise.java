package drainboard.ui.alert;

import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.Severity;

import java.util.Optional;

/// Something that was raised, told apart from an earlier raise of the same.
///
/// @param key what it is, with its raise
record Raise(Alarm alarm, Kind kind, String key) {
    /// What the desktop is told of: a closed set.
    enum Kind {
        HALT("Nothing is admitted: verify the fence, then acknowledge."),
        REFUSED("Look at its last events."),
        SOURCE("Look at the source."),
        JOURNAL("Look at the audit before deciding anything.");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }

        /// What helps.
        String advice() {
            return advice;
        }
    }

    /// What an alarm is to somebody who does not look; empty where it can wait until they do.
    static Optional<Raise> of(Alarm alarm) {
        Optional<Kind> kind = kind(alarm.severity());
        // Thousands of warnings are asked for each picture: nothing is made for them.
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new Raise(alarm, kind.get(), key(alarm, kind.get())));
    }

    private static Optional<Kind> kind(Severity severity) {
        if (severity.isOfAudit()) {
            return Optional.of(Kind.JOURNAL);
        }
        if (severity == Severity.UNACKNOWLEDGED) {
            return Optional.of(Kind.HALT);
        }
        if (severity == Severity.REFUSED_FENCE) {
            return Optional.of(Kind.REFUSED);
        }
        // Who is silent may be lost: what hangs on it is only last known either way.
        return severity == Severity.SOURCE_LOST || severity == Severity.SOURCE_STALE
                ? Optional.of(Kind.SOURCE)
                : Optional.empty();
    }

    private static String key(Alarm alarm, Kind kind) {
        return switch (kind) {
            case HALT -> alarm.key() + " " + alarm.mark().level();
            case REFUSED -> alarm.key() + " " + alarm.since();
            // Silent first and lost then is told once.
            case SOURCE -> "SOURCE " + alarm.asset();
            case JOURNAL -> alarm.key();
        };
    }
}
