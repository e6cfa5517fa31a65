package drainboard.ui.feed;

import drainboard.ui.feed.ConnectRequest.Common;
import drainboard.ui.feed.ConnectRequest.Pages;
import drainboard.ui.feed.ConnectRequest.Tls;
import drainboard.ui.feed.ConnectRequest.Token;
import drainboard.ui.feed.ConnectRequest.TokenKind;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Whether what was entered describes a source, and which.
final class ConnectCheck {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*");
    private static final Pattern SECRET =
            Pattern.compile(
                    "(^|[?&;/-])(access[_-]?token|token|api[_-]?key|apikey|password|passwd|pwd"
                            + "|secret|authorization|bearer)([=: ].*|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|::1");
    private static final int LONGEST_CELL = 64;
    private static final int MOST_SECONDS = 86_400;

    private final ConnectDraft draft;
    private final Map<ConnectField, String> faults = new EnumMap<>(ConnectField.class);

    private ConnectCheck(ConnectDraft draft) {
        this.draft = draft;
    }

    /// A sentence for each field that stands in the way.
    static Map<ConnectField, String> faults(ConnectDraft draft) {
        ConnectCheck check = new ConnectCheck(draft);
        switch (draft.kindProperty().get()) {
            case FILE -> check.path(ConnectField.FILE, "Name the file to follow.");
            case HTTP -> check.http();
            case COMMAND -> check.command();
        }
        check.path(ConnectField.MAPPING, "");
        if (draft.text(ConnectField.CELL).length() > LONGEST_CELL) {
            check.faults.put(ConnectField.CELL, "A cell's name has at most 64 characters.");
        }
        return check.faults;
    }

    private void path(ConnectField field, String whenBlank) {
        String text = draft.text(field);
        if (text.isEmpty()) {
            if (!whenBlank.isEmpty()) {
                faults.put(field, whenBlank);
            }
            return;
        }
        try {
            if (!Path.of(text).isAbsolute()) {
                faults.put(field, "Give the whole path, from / on.");
            }
        } catch (InvalidPathException e) {
            faults.put(field, "This is no path: " + e.getReason() + ".");
        }
    }

    private void http() {
        String fault = url(draft.text(ConnectField.URL));
        if (!fault.isEmpty()) {
            faults.put(ConnectField.URL, fault);
        }
        token();
        path(ConnectField.AUTHORITY, "");
        path(ConnectField.CERTIFICATE, "");
        path(ConnectField.KEY, "");
        if (draft.text(ConnectField.CERTIFICATE).isEmpty()
                != draft.text(ConnectField.KEY).isEmpty()) {
            faults.put(
                    draft.text(ConnectField.KEY).isEmpty()
                            ? ConnectField.KEY
                            : ConnectField.CERTIFICATE,
                    "A client certificate and its key go together.");
        }
        for (ConnectField field : List.of(ConnectField.ITEMS, ConnectField.CURSOR)) {
            if (draft.asks(field) && !POINTER.matcher(draft.text(field)).matches()) {
                faults.put(field, "A JSON pointer begins with /, such as /data/items.");
            }
        }
    }

    private String url(String text) {
        if (text.isEmpty()) {
            return "Give the address, such as https://siem.example/events.";
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return "This is no address: " + e.getReason() + ".";
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return "An address begins with https:// (or http:// on this machine).";
        }
        if (uri.getRawUserInfo() != null || hasSecret(String.valueOf(uri.getRawQuery()))) {
            return "A secret does not belong into an address: name below where the token is found.";
        }
        if (uri.getHost() == null) {
            return "This address names no host.";
        }
        return scheme.equals("http")
                        && !draft.plainProperty().get()
                        && !LOOPBACK.matcher(uri.getHost()).matches()
                ? "Without TLS anybody on the way can read and change it: use https, or allow"
                        + " plain HTTP below."
                : "";
    }

    private static boolean hasSecret(String query) {
        return List.of(query.split("&", -1)).stream().anyMatch(one -> SECRET.matcher(one).find());
    }

    private void token() {
        String place = draft.text(ConnectField.TOKEN);
        switch (draft.tokenProperty().get()) {
            case NONE -> {}
            case VARIABLE -> {
                if (!VARIABLE.matcher(place).matches()) {
                    faults.put(
                            ConnectField.TOKEN,
                            "Give the name of the variable, such as SIEM_TOKEN, not the token.");
                }
            }
            case OWNER_FILE -> path(ConnectField.TOKEN, "Name the file that holds the token.");
            case COMMAND -> arguments(ConnectField.TOKEN);
        }
    }

    private void command() {
        arguments(ConnectField.ARGUMENTS);
        String every = draft.text(ConnectField.EVERY);
        if (!every.isEmpty() && seconds(every).isEmpty()) {
            faults.put(
                    ConnectField.EVERY,
                    "Give whole seconds from 1 to 86400, or nothing to run it once.");
        }
    }

    private void arguments(ConnectField field) {
        List<String> words = words(draft.text(field));
        if (words.isEmpty() || !words.getFirst().startsWith("/")) {
            faults.put(
                    field,
                    "Give the absolute path of the program, then one argument a line; no shell"
                            + " reads them.");
        } else if (words.stream().anyMatch(word -> SECRET.matcher(word).find())) {
            faults.put(
                    field,
                    "A secret does not belong into an argument, which every user of this machine"
                            + " can read.");
        }
    }

    private static List<String> words(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static OptionalInt seconds(String text) {
        if (!text.matches("[0-9]{1,5}")) {
            return OptionalInt.empty();
        }
        int seconds = Integer.parseInt(text);
        return seconds >= 1 && seconds <= MOST_SECONDS
                ? OptionalInt.of(seconds)
                : OptionalInt.empty();
    }

    /// The source that a draft without a fault describes.
    static ConnectRequest request(ConnectDraft draft) {
        String format = draft.formatProperty().get();
        Common common =
                new Common(
                        format.equals(ConnectDraft.AUTO) ? "" : format,
                        draft.text(ConnectField.CELL),
                        draft.text(ConnectField.MAPPING),
                        draft.bareProperty().get());
        return switch (draft.kindProperty().get()) {
            case FILE -> new ConnectRequest.File(Path.of(draft.text(ConnectField.FILE)), common);
            case HTTP -> http(draft, common);
            case COMMAND ->
                    new ConnectRequest.Command(
                            words(draft.text(ConnectField.ARGUMENTS)),
                            seconds(draft.text(ConnectField.EVERY)),
                            common);
        };
    }

    private static ConnectRequest http(ConnectDraft draft, Common common) {
        TokenKind kind = draft.tokenProperty().get();
        return new ConnectRequest.Http(
                draft.text(ConnectField.URL),
                draft.modeProperty().get(),
                new Token(kind, asked(draft, ConnectField.TOKEN)),
                new Tls(
                        draft.text(ConnectField.AUTHORITY),
                        draft.text(ConnectField.CERTIFICATE),
                        draft.text(ConnectField.KEY),
                        draft.plainProperty().get()),
                new Pages(
                        asked(draft, ConnectField.ITEMS),
                        asked(draft, ConnectField.CURSOR),
                        asked(draft, ConnectField.SINCE)),
                common);
    }

    private static String asked(ConnectDraft draft, ConnectField field) {
        return draft.asks(field) ? draft.text(field) : "";
    }
}
