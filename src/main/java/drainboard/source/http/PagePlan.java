package drainboard.source.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How the pages of a server are read.
///
/// @param items a JSON pointer to the events of a page; null to look at the usual places
/// @param next a JSON pointer to the cursor of the next page; null to look at the usual places
/// @param since where the cursor goes: the name of a query parameter, or a whole address with
///   `{since}` in it; null for the parameter `cursor`
/// @param every how long to wait when all was read
public record PagePlan(
        @Nullable String items, @Nullable String next, @Nullable String since, Duration every) {
    /// The usual places, looked at every ten seconds.
    public static final PagePlan USUAL = new PagePlan(null, null, null, Duration.ofSeconds(10));

    /// The mark in an address that the cursor takes the place of.
    static final String MARK = "{since}";
}
