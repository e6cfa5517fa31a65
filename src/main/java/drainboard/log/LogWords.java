package drainboard.log;

import drainboard.event.Text;

/// What a line of the log says: an event and what it was with, as `key=value`. A value that is not
/// plain stands in quotes with all that steers a screen escaped, so that no text from outside can
/// break a line or forge one.
public final class LogWords {
    private static final int LONGEST = 2000;
    private static final int FAR = 4;
    private static final int LONGEST_STACK = 6000;

    private final StringBuilder text = new StringBuilder();
    private final Scrub scrub;

    private LogWords(Scrub scrub) {
        this.scrub = scrub;
    }

    /// Something happened; secrets that are known by their looks are taken out of what is added.
    ///
    /// @param event a word of ours
    public static LogWords of(String event) {
        return new LogWords(Scrub.USUAL).with("event", event);
    }

    /// Adds a value of any origin.
    ///
    /// @param key a word of ours
    public LogWords with(String key, String value) {
        // What is far too long is cut before it is searched, and again behind where a secret could
        // have been cut in two.
        boolean far = value.length() > FAR * LONGEST;
        return put(key, scrub.clean(far ? cut(value, FAR * LONGEST) : value), LONGEST);
    }

    /// Adds a number.
    public LogWords with(String key, long value) {
        return put(key, Long.toString(value), LONGEST);
    }

    /// Adds what failed, with where.
    public LogWords failed(Throwable failure) {
        return put("failure", scrub.message(failure), LONGEST)
                .put("stack", Stacks.of(failure, scrub, Stacks.BRIEF), LONGEST_STACK);
    }

    private LogWords put(String key, String value, int longest) {
        if (!text.isEmpty()) {
            text.append(' ');
        }
        text.append(key)
                .append('=')
                .append(quoted(value.length() > longest ? cut(value, longest) : value));
        return this;
    }

    private static String cut(String value, int longest) {
        int end = Character.isHighSurrogate(value.charAt(longest - 1)) ? longest - 1 : longest;
        return value.substring(0, end) + "… (" + (value.length() - end) + " more)";
    }

    /// A value as it stands in a line.
    static String quoted(String value) {
        if (!value.isEmpty() && value.chars().allMatch(LogWords::isPlain)) {
            return value;
        }
        StringBuilder out = new StringBuilder("\"");
        value.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"' -> out.append("\\\"");
                                case '\\' -> out.append("\\\\");
                                case '\n' -> out.append("\\n");
                                case '\r' -> out.append("\\r");
                                case '\t' -> out.append("\\t");
                                default -> out.append(Text.shown(Character.toString(c)));
                            }
                        });
        return out.append('"').toString();
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "_.:/@+-#,".indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
