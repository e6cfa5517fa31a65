package drainboard.decode.envelope;

import drainboard.decode.envelope.Vendor.Verdict;
import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/// Records and pages of a log system that writes JSON.
final class JsonEnvelope implements Envelope {
    private final Vendor vendor;
    private final boolean bare;

    JsonEnvelope(Vendor vendor, boolean bare) {
        this.vendor = vendor;
        this.bare = bare;
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        Json whole;
        try {
            whole = JsonTree.read(record.bytes(), record.from(), record.to());
        } catch (JsonTree.Malformed e) {
            out.accept(new Opened.Wrong(record, RejectionReason.MALFORMED, e.detail()));
            return;
        }
        Verdict verdict = vendor.check().verdict(whole);
        if (verdict != null) {
            switch (verdict.fate()) {
                case REFUSED ->
                        out.accept(
                                new Opened.Wrong(
                                        record, RejectionReason.MALFORMED, verdict.detail()));
                case NOT_OURS -> out.accept(new Opened.NotOurs(record, verdict.detail()));
                case DROPPED -> {}
            }
            return;
        }
        if (whole.get("tables") instanceof Json.Items tables) {
            Walk walk = new Walk(record, out);
            tables.all().forEach(table -> rows(table, walk));
            return;
        }
        for (String way : vendor.lists()) {
            if (whole.at(way) instanceof Json.Items list) {
                items(list, new Walk(record, out));
                return;
            }
        }
        one(record, whole, record.bytes(), out);
    }

    private void items(Json.Items list, Walk walk) {
        for (Json item : list.all()) {
            // A stream of Loki's holds the lines of one label set.
            List<Json> values = item.itemsAt("values");
            if (values.isEmpty()) {
                walk.to(item);
            } else {
                values.forEach(walk::to);
            }
        }
    }

    /// A table's row is an object whose members the columns name.
    private static void rows(Json table, Walk walk) {
        List<Json> columns = table.itemsAt("columns");
        for (Json row : table.itemsAt("rows")) {
            Made made = new Made();
            List<Json> cells = row instanceof Json.Items items ? items.all() : List.of();
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                String name = columns.get(i).textAt("name").orElse("");
                Json cell = cells.get(i);
                if (!name.isEmpty() && name.indexOf('"') < 0 && name.indexOf('\\') < 0) {
                    made.raw(name, walk.record.bytes(), cell.from(), cell.to());
                }
            }
            walk.made(row, made.bytes());
        }
    }

    private void one(Frame record, Json value, byte[] bytes, Consumer<Opened> out) {
        Candidates candidates = new Candidates(record, bare);
        journalBytes(value, candidates);
        Json underscored = underscored(value) ? value : null;
        if (underscored == null) {
            candidates.look(value, bytes);
        } else {
            byte[] made = withoutUnderscores((Json.Members) underscored, bytes);
            candidates.text(new String(made, StandardCharsets.UTF_8), "record", 0);
        }
        out.accept(candidates.opened(vendor.keyOf(value)));
    }

    /// journald gives a message that is not plain text as an array of its bytes.
    private static void journalBytes(Json value, Candidates into) {
        if (value.get("MESSAGE") instanceof Json.Items items && !items.all().isEmpty()) {
            byte[] bytes = new byte[items.all().size()];
            for (int i = 0; i < bytes.length; i++) {
                if (!(items.all().get(i) instanceof Json.Numeral(String text, int _, int _))
                        || text.length() > 3) {
                    return;
                }
                bytes[i] = (byte) Integer.parseInt(text);
            }
            into.text(new String(bytes, StandardCharsets.UTF_8), "MESSAGE", 0);
        }
    }

    /// GELF's own fields begin with an underscore.
    private static boolean underscored(Json value) {
        return value.get("_kind") != null && value.get("kind") == null;
    }

    private static byte[] withoutUnderscores(Json.Members value, byte[] bytes) {
        Made made = new Made();
        value.all()
                .forEach(
                        (name, one) -> {
                            if (name.matches("_[A-Za-z0-9_]+")) {
                                made.raw(name.substring(1), bytes, one.from(), one.to());
                            }
                        });
        return made.bytes();
    }

    /// The records of a page, each with its own place.
    private final class Walk {
        private final Frame record;
        private final Consumer<Opened> out;
        private int seen;
        private long line;

        Walk(Frame record, Consumer<Opened> out) {
            this.record = record;
            this.out = out;
            this.seen = record.from();
            this.line = record.line();
        }

        void to(Json item) {
            Frame part = part(item);
            if (isTooLong(part)) {
                return;
            }
            one(part, item, record.bytes(), out);
        }

        void made(Json item, byte[] bytes) {
            Frame part = part(item);
            if (isTooLong(part)) {
                return;
            }
            try {
                Json value = JsonTree.read(bytes, 0, bytes.length);
                one(part, value, bytes, out);
            } catch (JsonTree.Malformed e) {
                out.accept(new Opened.Wrong(part, RejectionReason.MALFORMED, e.detail()));
            }
        }

        private boolean isTooLong(Frame part) {
            if (part.length() <= Frame.LONGEST) {
                return false;
            }
            out.accept(
                    new Opened.Wrong(
                            part, RejectionReason.TOO_LONG, "longer than 1,048,576 bytes"));
            return true;
        }

        private Frame part(Json item) {
            for (; seen < item.from(); seen++) {
                if (record.bytes()[seen] == '\n') {
                    line++;
                }
            }
            return record.part(item.from(), item.to(), line);
        }
    }
}
