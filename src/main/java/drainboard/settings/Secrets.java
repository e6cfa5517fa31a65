package drainboard.settings;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells what looks like a secret, which has no place in a configuration.
final class Secrets {
    private static final Pattern NAME =
            Pattern.compile(
                    "(^|[._-])(token|password|passwd|passphrase|secret|bearer|credential"
                            + "|authorization|api_?key|private_?key)s?($|[._-])");
    private static final Pattern QUERY =
            Pattern.compile(
                    "[?&](access_)?(token|password|passwd|secret|api_?key|key|sig|auth)=[^&]+",
                    Pattern.CASE_INSENSITIVE);

    private Secrets() {}

    /// Whether a key is named as that of a secret.
    static boolean isNamed(String key) {
        return NAME.matcher(key.toLowerCase(Locale.ROOT)).find();
    }

    /// Whether an address has a secret in it.
    static boolean isIn(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return false;
        }
        if (QUERY.matcher(text).find()) {
            return true;
        }
        try {
            return URI.create(text).getRawUserInfo() != null;
        } catch (IllegalArgumentException e) {
            return text.replaceFirst("^https?://", "").replaceFirst("/.*", "").contains("@");
        }
    }
}
