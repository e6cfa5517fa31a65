package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Consumer;

/// Elastic's `_bulk` lines: an action, then its document; a delete has none.
final class BulkEnvelope implements Envelope {
    private final boolean bare;
    private @Nullable Frame action;
    private @Nullable String key;

    BulkEnvelope(boolean bare) {
        this.bare = bare;
    }

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        Json whole;
        try {
            whole = JsonTree.read(record.bytes(), record.from(), record.to());
        } catch (JsonTree.Malformed e) {
            action = null;
            out.accept(new Opened.Wrong(record, RejectionReason.MALFORMED, e.detail()));
            return;
        }
        if (action == null) {
            act(record, whole, out);
            return;
        }
        action = null;
        out.accept(new Candidates(record, bare).look(whole, record.bytes()).opened(key));
    }

    private void act(Frame record, Json whole, Consumer<Opened> out) {
        Map<String, Json> all = whole instanceof Json.Members members ? members.all() : Map.of();
        String verb = all.size() == 1 ? all.keySet().iterator().next() : "";
        switch (verb) {
            case "index", "create", "update" -> {
                action = record;
                Json said = all.values().iterator().next();
                String id = said.textAt("_id").orElse("");
                key = id.isEmpty() ? null : said.textAt("_index").orElse("") + "/" + id;
            }
            case "delete" -> out.accept(new Opened.NotOurs(record, "delete"));
            default ->
                    out.accept(
                            new Opened.Wrong(
                                    record,
                                    RejectionReason.MALFORMED,
                                    "neither an action of _bulk nor the document of one"));
        }
    }

    @Override
    public void finish(Consumer<Opened> out) {
        Frame left = action;
        if (left != null) {
            action = null;
            out.accept(
                    new Opened.Wrong(left, RejectionReason.MALFORMED, "its document did not come"));
        }
    }
}
