package drainboard.journal;

import java.time.Duration;

/// How long messages are kept. The audit is always kept, and so is how every node stands.
///
/// @param age older messages go
/// @param most of more than so many the oldest go
public record Retention(Duration age, long most) {
    /// 90 days, and 5 million messages.
    public static final Retention USUAL = new Retention(Duration.ofDays(90), 5_000_000);

    public Retention {
        if (age.isNegative() || most < 0) {
            throw new IllegalArgumentException("nothing is kept for less than no time");
        }
    }
}
