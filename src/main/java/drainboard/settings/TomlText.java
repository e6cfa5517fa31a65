package drainboard.settings;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Where each key of a TOML text stands. The library that reads it keeps no places; a fault must be
/// told with its line, and a value must be replaced without touching the rest. The text was found
/// to be TOML before.
final class TomlText {
    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private String table = "";
    private int at;
    private int line = 1;

    private TomlText(String text) {
        this.text = text;
    }

    /// A key and its value.
    ///
    /// @param key with the names of its tables before it, joined by dots
    /// @param valueFrom where its value begins
    /// @param valueTo behind its value
    record Entry(String key, int line, String table, int valueFrom, int valueTo) {}

    /// The head of a table.
    ///
    /// @param end behind its line
    record Table(String name, int start, int end) {}

    static TomlText of(String text) {
        TomlText read = new TomlText(text);
        read.read();
        return read;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Table> tables() {
        return tables;
    }

    /// The entry of a key; what stands in an inline table is in that of the table.
    @Nullable Entry of(String key, boolean exactly) {
        Entry found = null;
        for (Entry one : entries) {
            boolean fits = one.key().equals(key) || (!exactly && key.startsWith(one.key() + "."));
            if (fits && (found == null || one.key().length() > found.key().length())) {
                found = one;
            }
        }
        return found;
    }

    /// The line of a key; 1 where it cannot be told.
    int line(String key) {
        Entry found = of(key, false);
        return found == null ? 1 : found.line();
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (c == '#') {
                skipComment();
            } else if (c == '[') {
                header();
            } else if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else {
                entry();
            }
        }
    }

    private void header() {
        int start = at;
        while (at < text.length() && text.charAt(at) == '[') {
            at++;
        }
        table = key(']');
        while (at < text.length() && text.charAt(at) == ']') {
            at++;
        }
        int end = text.indexOf('\n', at);
        tables.add(new Table(table, start, end < 0 ? text.length() : end + 1));
    }

    private void entry() {
        int began = line;
        String name = key('=');
        at++;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        int from = at;
        int to = value();
        String whole = table.isEmpty() ? name : table + "." + name;
        entries.add(new Entry(whole, began, table, from, to));
    }

    /// A key up to a sign that ends it: its parts without quotes, joined by dots.
    private String key(char end) {
        StringBuilder key = new StringBuilder();
        while (at < text.length() && text.charAt(at) != end) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                int close = at + 1;
                while (close < text.length() && text.charAt(close) != c) {
                    close += c == '"' && text.charAt(close) == '\\' ? 2 : 1;
                }
                key.append(text, at + 1, Math.min(close, text.length()));
                at = close;
            } else if (!Character.isWhitespace(c)) {
                key.append(c);
            }
            at++;
        }
        return key.toString();
    }

    /// Passes a value; answers where it ends.
    private int value() {
        int depth = 0;
        int end = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' || c == '\'') {
                quoted(c);
                end = at;
                continue;
            }
            if (c == '#') {
                skipComment();
                continue;
            }
            if (c == '\n') {
                if (depth == 0) {
                    break;
                }
                line++;
            }
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            at++;
            end = Character.isWhitespace(c) ? end : at;
        }
        return end;
    }

    private void quoted(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean many = text.startsWith(triple, at);
        String close = many ? triple : String.valueOf(quote);
        at += close.length();
        while (at < text.length() && !text.startsWith(close, at)) {
            line += text.charAt(at) == '\n' ? 1 : 0;
            at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + close.length());
        // Up to two quotes may stand before the three that end a text.
        while (many && at < text.length() && text.charAt(at) == quote) {
            at++;
        }
    }

    private void skipComment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }
}
