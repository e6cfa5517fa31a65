package drainboard.node;

import java.util.List;

/// What became of an event: each gets exactly one (lifecycle.md section 6).
public enum Disposition {
    APPLIED("applied"),
    REAFFIRMED("reaffirmed"),
    ADOPTED("adopted"),
    GAP("gap"),
    DUPLICATE("duplicate"),
    STALE("stale"),
    REJECTED("rejected"),
    IGNORED("ignored"),
    NOTED("noted");

    /// Every disposition, in the order of reports.
    public static final List<Disposition> ALL = List.of(values());

    private final String wireName;

    Disposition(String wireName) {
        this.wireName = wireName;
    }

    /// The name used in every output.
    public String wireName() {
        return wireName;
    }

    /// Whether an event of this disposition reached the lifecycles.
    public boolean isTaken() {
        return switch (this) {
            case APPLIED, REAFFIRMED, ADOPTED, GAP -> true;
            case DUPLICATE, STALE, REJECTED, IGNORED, NOTED -> false;
        };
    }
}
