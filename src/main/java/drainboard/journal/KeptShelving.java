package drainboard.journal;

import drainboard.wire.PlainObject;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/// A warning that was put aside and was not brought back, as the audit tells it.
///
/// @param key what tells it from other warnings
/// @param condition what it said had happened
/// @param level how bad it was within its kind
/// @param since when it had begun; null where that was not said
/// @param until when it comes back
/// @param operator who put it aside
/// @param reason why
public record KeptShelving(
        String key,
        String condition,
        long level,
        @Nullable Instant since,
        Instant until,
        String operator,
        String reason) {

    /// One of an entry; null where that does not say how bad the warning was: it must come back
    /// rather than be hidden though it grew worse.
    static @Nullable KeptShelving read(String key, String operator, String why, String evidence) {
        try {
            Map<String, String> told = PlainObject.members(evidence);
            String condition = told.get("condition");
            String level = told.get("level");
            String since = told.get("since");
            String until = told.get("until");
            return condition == null || level == null || until == null
                    ? null
                    : new KeptShelving(
                            key,
                            condition,
                            Long.parseLong(level),
                            since == null ? null : Instant.parse(since),
                            Instant.parse(until),
                            operator,
                            why);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}
