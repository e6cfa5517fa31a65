package drainboard.ui.incident;

import drainboard.ui.control.Look;

import java.util.Comparator;

/// How much something needs a person: a closed set, worst first.
public enum Severity {
    /// A halt that nobody has acknowledged.
    UNACKNOWLEDGED(0, Section.UNACKNOWLEDGED, Look.FENCE_LOST),
    /// A node left fence_lost by itself; somebody knows, its placements are still held.
    GONE_STILL_HELD(1, Section.HELD, Look.FENCE_LOST),
    /// An entry of the audit does not match the one before it.
    AUDIT_BROKEN(2, Section.WARNINGS, Look.WARNING),
    /// The audit does not lead to the state that was kept.
    AUDIT_DIFFERS(3, Section.WARNINGS, Look.WARNING),
    /// What happens is not kept, and decisions are refused.
    NOT_KEPT(4, Section.WARNINGS, Look.WARNING),
    /// A halt that somebody has acknowledged.
    HELD(5, Section.HELD, Look.FENCE_LOST),
    /// News of fence_lost that was not taken.
    REFUSED_FENCE(6, Section.UNACKNOWLEDGED, Look.WARNING),
    /// A source was lost.
    SOURCE_LOST(7, Section.WARNINGS, Look.UNKNOWN),
    /// A source is silent for too long.
    SOURCE_STALE(8, Section.WARNINGS, Look.UNKNOWN),
    /// A service has no replica left that accepts.
    NONE_ACCEPTING(9, Section.WARNINGS, Look.WARNING),
    /// A source declared a gap: something of it may have been lost.
    SOURCE_GAP(10, Section.WARNINGS, Look.WARNING),
    /// Lines that could not be read and that name no node.
    LINES_REFUSED(11, Section.WARNINGS, Look.WARNING),
    /// A step of a drain takes longer than it ever should.
    STALLED(12, Section.WARNINGS, Look.WARNING),
    /// A node is in maintenance for too long.
    OVERDUE(13, Section.WARNINGS, Look.WARNING),
    /// The clock of a source and ours differ.
    CLOCK_SKEW(14, Section.WARNINGS, Look.WARNING),
    /// Something that the window does unseen fails, such as telling the desktop.
    PART_FAILED(15, Section.WARNINGS, Look.WARNING),
    /// This window does not keep up.
    SLOW_WINDOW(16, Section.WARNINGS, Look.WARNING),
    /// The log cannot be written.
    NO_LOG(17, Section.WARNINGS, Look.WARNING);

    /// Worst first.
    static final Comparator<Severity> ORDER = Comparator.comparingInt(one -> one.rank);

    private final int rank;
    private final Section section;
    private final Look look;

    Severity(int rank, Section section, Look look) {
        this.rank = rank;
        this.section = section;
        this.look = look;
    }

    /// Where it stands in the list.
    public Section section() {
        return section;
    }

    /// How it is marked.
    public Look look() {
        return look;
    }

    /// Whether placements are held by it.
    public boolean isHalt() {
        return look == Look.FENCE_LOST;
    }

    /// Whether acknowledging it would silence it.
    public boolean isUnacknowledged() {
        return section == Section.UNACKNOWLEDGED;
    }

    /// Whether having looked at it is all that can be done: the banner leaves it out from then on.
    public boolean isNotice() {
        return this == LINES_REFUSED || this == SOURCE_GAP;
    }

    /// Whether it says that the product's own record cannot be relied on.
    public boolean isOfAudit() {
        return this == AUDIT_BROKEN || this == AUDIT_DIFFERS || this == NOT_KEPT;
    }

    /// Whether an operator may put it aside for a while: a warning, never a halt, never news of
    /// fence_lost that was not taken, never a record that cannot be relied on.
    public boolean isShelvable() {
        return section == Section.WARNINGS && !isOfAudit();
    }

    /// A part of the list.
    public enum Section {
        UNACKNOWLEDGED(0, "Unacknowledged"),
        HELD(1, "Acknowledged, held"),
        WARNINGS(2, "Warnings"),
        /// Warnings that were put aside for a while.
        SHELVED(3, "Shelved");

        /// The order in the list.
        static final Comparator<Section> ORDER = Comparator.comparingInt(one -> one.rank);

        private final int rank;
        private final String title;

        Section(int rank, String title) {
            this.rank = rank;
            this.title = title;
        }

        /// The words above it.
        public String title() {
            return title;
        }
    }
}
