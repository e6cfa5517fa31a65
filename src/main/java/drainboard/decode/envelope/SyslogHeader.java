package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the message of a syslog record: RFC 5424, or RFC 3164 as it is found, with or
/// without its priority.
///
/// @param time the originator's own time with its zone; null where there is none
/// @param parameters the structured parameters, their escapes undone
/// @param message where the message begins
record SyslogHeader(@Nullable String time, List<Attribute> parameters, int message) {
    private static final Pattern PRIORITY = Pattern.compile("<([0-9]{1,3})>");
    private static final int LAST_PRIORITY = 191;
    private static final int TOKENS = 5;

    /// RFC 3164's time, or RFC 3339's as many daemons write it, and the space behind it.
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ 0-9]?[0-9](?:"
                        + " [0-9]{4})? [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?:?"
                        + "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2}))"
                        + " +");

    private static final Pattern HOST = Pattern.compile("[^ :{\\[]+(?::[^ ]+)? +");
    private static final Pattern TAG =
            Pattern.compile("[^ :{\\[]{1,64}(?:\\[[^\\] ]{0,64}\\])?(?:: *| +)");

    SyslogHeader {
        parameters = List.copyOf(parameters);
    }

    /// Whether a text begins with a time as headers do.
    static boolean isTimed(String text) {
        return TIME.matcher(text).lookingAt();
    }

    /// Reads the header of a record.
    static SyslogHeader read(String text) throws BadText {
        Matcher priority = PRIORITY.matcher(text);
        int at = 0;
        if (priority.lookingAt()) {
            at = priority.end();
            if (Integer.parseInt(priority.group(1)) > LAST_PRIORITY) {
                throw new BadText("a syslog priority beyond 191: " + priority.group(1));
            }
            if (text.startsWith("1 ", at)) {
                return structured(text, at + 2);
            }
        }
        return plain(text, at, at > 0);
    }

    /// The time, host, application, process, message id and structured parameters of RFC 5424; what
    /// QRadar's and ArcSight's agents send has its message right behind the host.
    private static SyslogHeader structured(String text, int from) throws BadText {
        int at = from;
        String time = null;
        for (int token = 0; token < TOKENS; token++) {
            if (token > 0 && Payload.isNamed(text, at)) {
                return new SyslogHeader(time, List.of(), at);
            }
            int space = text.indexOf(' ', at);
            if (space <= at) {
                throw new BadText("a syslog header that ends before its structured parameters");
            }
            if (token == 0 && text.charAt(at) != '-') {
                time = text.substring(at, space);
            }
            at = space + 1;
        }
        List<Attribute> parameters = new ArrayList<>();
        if (text.startsWith("-", at)) {
            at++;
        } else if (text.startsWith("[", at)) {
            while (text.startsWith("[", at)) {
                at = element(text, at + 1, parameters);
            }
        } else {
            throw new BadText("a syslog header without structured parameters");
        }
        if (at < text.length() && text.charAt(at) != ' ') {
            throw new BadText("no space between a syslog header and its message");
        }
        return new SyslogHeader(time, parameters, Math.min(at + 1, text.length()));
    }

    private static int element(String text, int from, List<Attribute> into) throws BadText {
        int at = from;
        while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != ']') {
            at++;
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            int equals = text.indexOf("=\"", at);
            if (equals <= at + 1) {
                throw new BadText("a structured parameter of a syslog header has no value");
            }
            StringBuilder value = new StringBuilder();
            int end = value(text, equals + 2, value);
            into.add(new Attribute(text.substring(at + 1, equals), value.toString()));
            at = end + 1;
        }
        if (at >= text.length() || text.charAt(at) != ']') {
            throw new BadText("the structured parameters of a syslog header are not closed");
        }
        return at + 1;
    }

    /// Takes a value and answers where its closing quote is.
    private static int value(String text, int from, StringBuilder into) throws BadText {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return at;
            }
            if (c == '\\' && at + 1 < text.length() && "\"\\]".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            into.append(text.charAt(at));
        }
        throw new BadText("a structured parameter of a syslog header is not closed");
    }

    private static SyslogHeader plain(String text, int from, boolean marked) throws BadText {
        Matcher time = TIME.matcher(text).region(from, text.length());
        if (!time.lookingAt()) {
            if (marked) {
                return new SyslogHeader(null, List.of(), from);
            }
            throw new BadText("no syslog header");
        }
        int at = time.end();
        for (Pattern next : List.of(HOST, TAG)) {
            Matcher part = next.matcher(text).region(at, text.length());
            if (!Payload.begins(text, at) && part.lookingAt()) {
                at = part.end();
            }
        }
        return new SyslogHeader(null, List.of(), at);
    }
}
