package drainboard.log;

import drainboard.event.Text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes secrets out of a text: those that are known, and whatever is written as secrets are. It
/// rather takes too much.
public final class Scrub {
    private static final String GONE = "***";
    private static final int LEAST = 4;
    private static final int LONGEST_MESSAGE = 300;

    private static final Pattern USER = Pattern.compile("(://)[^/\\s]*@");
    private static final Pattern QUERY = Pattern.compile("([?&][^=&\\s?]*=)[^&\\s\"'#]+");
    private static final Pattern HEADER =
            Pattern.compile(
                    "(?i)\\b((?:proxy-)?authorization|(?:set-)?cookie)(\"?\\s*[:=]\\s*)[^\\r\\n]+");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)((?:token|passw(?:or)?d|passphrase|secret|credential|api[_-]?key"
                            + "|private[_-]?key)[\\w-]*[\"']?\\s*[:=]\\s*[\"']?)"
                            + "(?!(?:env|file|cmd):)[^\\s\"',;&]+");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}");
    private static final Pattern SIGNED =
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?");

    /// One that knows no secret by itself.
    public static final Scrub USUAL = new Scrub(List.of());

    private final List<String> known;

    private Scrub(List<String> known) {
        this.known = known;
    }

    /// One that knows these secrets, which it takes out wherever they stand. What is shorter than
    /// four characters is too common to be looked for.
    public static Scrub knowing(Collection<String> secrets) {
        List<String> known = new ArrayList<>();
        for (String secret : secrets) {
            if (secret.strip().length() >= LEAST) {
                known.add(secret.strip());
            }
        }
        known.sort(Comparator.comparingInt(String::length).reversed());
        return new Scrub(List.copyOf(known));
    }

    /// The text without them.
    public String clean(String text) {
        String left = text;
        for (String secret : known) {
            left = left.replace(secret, GONE);
        }
        left = replaced(HEADER, left, "$1$2");
        left = USER.matcher(left).replaceAll("$1" + Matcher.quoteReplacement(GONE + "@"));
        left = replaced(QUERY, left, "$1");
        left = replaced(NAMED, left, "$1");
        left = replaced(SCHEME, left, "$1 ");
        return SIGNED.matcher(left).replaceAll(Matcher.quoteReplacement(GONE));
    }

    /// What a failure says of itself, short, on one line, without secrets and without the text of
    /// an event that it may quote.
    public String message(Throwable failure) {
        String said = failure.getMessage();
        if (said == null) {
            return failure.getClass().getName();
        }
        int quoted = said.indexOf('{');
        String kept = quoted < 0 ? said : said.substring(0, quoted) + "{…";
        String cut =
                kept.length() > LONGEST_MESSAGE ? kept.substring(0, LONGEST_MESSAGE) + "…" : kept;
        return failure.getClass().getName() + ": " + Text.shown(clean(cut));
    }

    private static String replaced(Pattern pattern, String text, String kept) {
        return pattern.matcher(text).replaceAll(kept + Matcher.quoteReplacement(GONE));
    }
}
