package drainboard.ui.incident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One line of the list of what needs a person.
public sealed interface AttentionRow
        permits Alarm, AttentionRow.Head, AttentionRow.Group, AttentionRow.Aside {
    /// What stays the same while its words change.
    String key();

    /// The head of a section.
    ///
    /// @param title its words
    /// @param count how many alarms follow
    record Head(String title, int count) implements AttentionRow {
        @Override
        public String key() {
            return title;
        }
    }

    /// Many warnings of one kind and one source as one line; Enter shows them one by one.
    ///
    /// @param kind what they all are
    /// @param condition the same in capitals
    /// @param source what they hang on, safe to show; blank where that is not known
    /// @param since when the first began; null where that was not said
    /// @param open whether its members follow
    record Group(
            Severity kind,
            String condition,
            String source,
            int count,
            @Nullable Instant since,
            boolean open)
            implements AttentionRow {
        @Override
        public String key() {
            return key(kind, source);
        }

        static String key(Severity kind, String source) {
            return "all " + kind.name() + " " + source;
        }

        /// What they are, and how many.
        public String headline() {
            return condition + "  ×" + count;
        }

        /// What they hang on, and what Enter does.
        public String detail() {
            return (source.isEmpty() ? "" : "of " + source + ". ")
                    + (open ? "Enter folds them up." : "Enter shows each.");
        }
    }

    /// A warning that was put aside.
    ///
    /// @param alarm the warning as it stands now
    /// @param until when it comes back
    /// @param why how it was put aside, safe to show
    record Aside(Alarm alarm, Instant until, Saying why) implements AttentionRow {
        @Override
        public String key() {
            return "aside " + alarm.key();
        }
    }
}
