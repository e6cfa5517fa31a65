package drainboard.journal;

/// Why the journal could not do what was asked, in a sentence for the operator that names the file
/// and the cure.
public abstract sealed class JournalException extends Exception {
    private static final long serialVersionUID = 1;

    private JournalException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    private JournalException(String sentence) {
        super(sentence);
    }

    /// It will not be opened as it is: another has it, it is of a newer version, its folder is open
    /// to others, the engine does not keep what was asked. Nothing was changed.
    public static final class Refused extends JournalException {
        private static final long serialVersionUID = 1;

        /// Refuses with a sentence.
        public Refused(String sentence) {
            super(sentence);
        }

        /// Refuses with a sentence and what led to it.
        public Refused(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /// It could not be written: whether the last unit was kept is not known until it was opened
    /// again.
    public static final class Unwritten extends JournalException {
        private static final long serialVersionUID = 1;

        private final boolean begun;

        /// Tells why.
        ///
        /// @param begun whether writing had begun: only then it may have been kept
        public Unwritten(String sentence, Throwable cause, boolean begun) {
            super(sentence, cause);
            this.begun = begun;
        }

        /// Whether writing had begun: only then the unit may have been kept.
        public boolean isBegun() {
            return begun;
        }
    }

    /// What stands in it is not what was written.
    public static final class Broken extends JournalException {
        private static final long serialVersionUID = 1;

        /// Tells where.
        public Broken(String sentence) {
            super(sentence);
        }

        /// Tells where, and what led to it.
        public Broken(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }
}
