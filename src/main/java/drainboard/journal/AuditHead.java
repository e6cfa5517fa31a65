package drainboard.journal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The newest entry of the audit chain: its place and its hash. Who keeps it elsewhere can prove
/// later that nothing before it was cut or replaced.
///
/// @param sequence its place, from 0
/// @param hash SHA-256, in lower-case hex
public record AuditHead(long sequence, String hash) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18}):([0-9a-fA-F]{64})");

    /// Reads what [#toString] wrote; empty where it is something else.
    public static Optional<AuditHead> of(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(
                        new AuditHead(
                                Long.parseLong(written.group(1)),
                                written.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /// How it is written in reports and given to `audit verify --expect`.
    @Override
    public String toString() {
        return sequence + ":" + hash;
    }
}
