package drainboard.settings;

import drainboard.settings.TomlText.Entry;
import drainboard.settings.TomlText.Table;

import org.jspecify.annotations.Nullable;

/// Changes one value in a TOML text and leaves all else as it is, comments and order too.
final class TomlEdit {
    private TomlEdit() {}

    /// The text with a value set.
    ///
    /// @param value as TOML
    static String set(String text, String key, String value) {
        TomlText places = TomlText.of(text);
        Entry entry = places.of(key, true);
        if (entry != null) {
            return text.substring(0, entry.valueFrom()) + value + text.substring(entry.valueTo());
        }
        int dot = key.lastIndexOf('.');
        Table table = dot < 0 ? null : table(places, key.substring(0, dot));
        String name = table == null ? key : key.substring(dot + 1);
        int at = table == null ? endOfRoot(text, places) : endOf(text, places, table);
        return insert(text, at, name + " = " + value + "\n");
    }

    /// The text without a key, and without its line where nothing else stands there.
    static String remove(String text, String key) {
        Entry entry = TomlText.of(text).of(key, true);
        if (entry == null) {
            return text;
        }
        int start = text.lastIndexOf('\n', entry.valueFrom() - 1) + 1;
        int end = text.indexOf('\n', entry.valueTo());
        return text.substring(0, start) + (end < 0 ? "" : text.substring(end + 1));
    }

    private static String insert(String text, int at, String line) {
        String before = text.substring(0, at);
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        return before + gap + line + text.substring(at);
    }

    private static @Nullable Table table(TomlText places, String name) {
        return places.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
    }

    private static int endOf(String text, TomlText places, Table table) {
        int end = table.end();
        for (Entry one : places.entries()) {
            if (one.table().equals(table.name()) && one.valueFrom() > table.start()) {
                end = Math.max(end, lineEnd(text, one.valueTo()));
            }
        }
        return end;
    }

    /// Behind the last key that is in no table; where there is none, before the first table, and
    /// before the comment that belongs to it.
    private static int endOfRoot(String text, TomlText places) {
        int end = -1;
        for (Entry one : places.entries()) {
            if (one.table().isEmpty()) {
                end = Math.max(end, lineEnd(text, one.valueTo()));
            }
        }
        if (end >= 0) {
            return end;
        }
        if (places.tables().isEmpty()) {
            return text.length();
        }
        int first = places.tables().getFirst().start();
        int blank = text.lastIndexOf("\n\n", first);
        return blank < 0 ? 0 : blank + 1;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
