package drainboard.ui.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// A source that the operator described, to be tried or followed. It never holds a secret, only
/// where to find one.
public sealed interface ConnectRequest {
    /// What all kinds have in common.
    Common common();

    /// How its records are read.
    ///
    /// @param format the wire name of a format; blank to recognise it
    /// @param cell the cell its nodes are in; blank where the records say so, or there is none
    /// @param mapping a file of JSON pointers; blank for none
    /// @param bare whether transitions without an envelope are taken as events
    record Common(String format, String cell, String mapping, boolean bare) {
        /// Everything as the records say.
        public static final Common PLAIN = new Common("", "", "", false);
    }

    /// A file, followed by its path.
    record File(Path path, Common common) implements ConnectRequest {}

    /// An address that is asked or listened to.
    record Http(String url, HttpMode mode, Token token, Tls tls, Pages pages, Common common)
            implements ConnectRequest {}

    /// A command whose output is read.
    ///
    /// @param arguments its absolute path and what it is told, without a shell
    /// @param everySeconds how often it is run; empty for once, and kept open
    record Command(List<String> arguments, OptionalInt everySeconds, Common common)
            implements ConnectRequest {
        public Command {
            arguments = List.copyOf(arguments);
        }
    }

    /// How an address gives its events.
    enum HttpMode {
        AUTO("auto", "Told by its content type"),
        SSE("sse", "Server-sent events"),
        NDJSON("ndjson", "A stream of JSON lines"),
        PAGES("pages", "Pages with a cursor");

        private final String wireName;
        private final String words;

        HttpMode(String wireName, String words) {
            this.wireName = wireName;
            this.words = words;
        }

        /// The name used in options and files.
        public String wireName() {
            return wireName;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// Where a token is found.
    enum TokenKind {
        NONE("none", "No token"),
        VARIABLE("variable", "Environment variable"),
        OWNER_FILE("file", "File that only its owner may read"),
        COMMAND("command", "Command that prints it");

        private final String wireName;
        private final String words;

        TokenKind(String wireName, String words) {
            this.wireName = wireName;
            this.words = words;
        }

        /// The name used in options and files.
        public String wireName() {
            return wireName;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// Where a token is found, never the token.
    ///
    /// @param place the variable, the file, or the command with an argument a line
    record Token(TokenKind kind, String place) {}

    /// Whom to trust, and as whom to come; each a PEM file, blank for none.
    ///
    /// @param plainAllowed whether to speak HTTP without TLS to another machine
    record Tls(String authority, String certificate, String key, boolean plainAllowed) {}

    /// How pages are read; blank for what is usual.
    ///
    /// @param items the JSON pointer to the items of a page
    /// @param cursor the JSON pointer to the cursor of the next one
    /// @param since the template of the parameter that asks for what is newer
    record Pages(String items, String cursor, String since) {}
}
