package drainboard.ui.incident;

import drainboard.ui.control.Sanitizer;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What of a service needs a person.
public final class ServiceAlarms {
    private ServiceAlarms() {}

    /// No replica of it is known to accept.
    ///
    /// @param service its name, not sanitized
    /// @param sentence that, and what helps; safe to show
    /// @param certain whether none accepts for sure: a worsening
    /// @param since when the last one ceased to; null where that is not known
    public static Alarm noneAccepting(
            String service, String sentence, boolean certain, @Nullable Instant since) {
        return new Alarm(
                Severity.NONE_ACCEPTING,
                new Alarm.Service(service),
                "NONE ACCEPTING",
                Sanitizer.show(service),
                Saying.of(sentence),
                since == null
                        ? Saying.of(sentence)
                        : Saying.of(sentence + " It has been so ").since(since).and("."),
                since,
                Alarm.Trait.of("", certain ? 1 : 0));
    }
}
