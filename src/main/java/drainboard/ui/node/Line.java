package drainboard.ui.node;

import drainboard.lifecycle.WorkloadAction;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One line of the inspector; every text of the stream in it is sanitized.
sealed interface Line {
    /// The line as it is copied.
    String text();

    /// A named value.
    ///
    /// @param whole a time of it in every zone, and the message it is from; blank where it has none
    record Value(String name, String value, String whole) implements Line {
        Value(String name, String value) {
            this(name, value, "");
        }

        @Override
        public String text() {
            return name + "  " + value;
        }
    }

    /// A sentence.
    ///
    /// @param whole a time of it in every zone, and the message it is from; blank where it has none
    record Prose(String text, String whole) implements Line {
        Prose(String text) {
            this(text, "");
        }
    }

    /// What a placement was told.
    ///
    /// @param told the effective action; null where none
    /// @param withheld what its latch kept back; null where nothing
    record Told(String name, @Nullable WorkloadAction told, @Nullable WorkloadAction withheld)
            implements Line {
        @Override
        public String text() {
            return name
                    + "  "
                    + (told == null ? "none" : told.wireName())
                    + (withheld == null ? "" : ", withheld " + withheld.wireName());
        }
    }

    /// A step of a drain.
    ///
    /// @param started when it began; blank where it has not
    /// @param lasted how long it took so far
    /// @param usual what to expect of it; blank where it is not known
    /// @param whole its start in every zone, and the message that said so; blank where it has none
    record Step(
            String name, String started, String lasted, String usual, boolean present, String whole)
            implements Line {
        @Override
        public String text() {
            return String.join("  ", name, started, lasted, usual).strip();
        }
    }

    /// Something that happened.
    ///
    /// @param what the change, as it is written; blank where it was none
    /// @param outcome the disposition, with what was told
    /// @param withheld what was kept back, each once
    /// @param note what else came of it; blank where nothing
    /// @param warned whether it was refused or missed
    /// @param whole its time in every zone, and the message as it came
    record Happened(
            String time,
            String what,
            String outcome,
            List<WorkloadAction> withheld,
            String note,
            boolean warned,
            String whole)
            implements Line {
        public Happened {
            withheld = List.copyOf(withheld);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder(time);
            text.append(what.isEmpty() ? "" : "  " + what).append("  ").append(outcome);
            withheld.forEach(action -> text.append(", withheld ").append(action.wireName()));
            return text.append(note.isEmpty() ? "" : "; " + note).toString();
        }
    }

    /// The text of a message as it came.
    record Raw(String text) implements Line {}
}
