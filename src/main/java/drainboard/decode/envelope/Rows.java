package drainboard.decode.envelope;

import java.util.List;

/// A table's rows as objects whose members the columns name.
final class Rows {
    private Rows() {}

    /// A row as an object.
    ///
    /// @throws JsonTree.Malformed where it does not fit its columns
    static byte[] object(Json row, List<Json> columns, byte[] bytes) throws JsonTree.Malformed {
        if (!(row instanceof Json.Items cells) || cells.all().size() != columns.size()) {
            throw new JsonTree.Malformed("a row that does not have its table's columns");
        }
        Made made = new Made();
        for (int i = 0; i < columns.size(); i++) {
            Json cell = cells.all().get(i);
            String name = columns.get(i).textAt("name").orElse("");
            boolean isDynamic = columns.get(i).textAt("type").filter("dynamic"::equals).isPresent();
            if (isDynamic
                    && cell instanceof Json.Text(String text, int _, int _)
                    && text.strip().startsWith("{")) {
                whole(name, text);
            }
            made.raw(name, bytes, cell.from(), cell.to());
        }
        return made.bytes();
    }

    /// A dynamic column holds JSON; one that was cut must not vanish.
    private static void whole(String name, String text) throws JsonTree.Malformed {
        byte[] bytes = Utf8.bytes(text);
        if (bytes == null) {
            throw new JsonTree.Malformed(
                    "half of a surrogate pair in the column " + Shown.cut(name));
        }
        try {
            JsonTree.read(bytes, 0, bytes.length);
        } catch (JsonTree.Malformed e) {
            throw new JsonTree.Malformed("the column " + Shown.cut(name) + " is " + e.detail());
        }
    }
}
