package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Elastic's `_bulk` lines: an action, then its document; a delete has none.
final class BulkEnvelope implements Envelope {
    private static final Set<String> VERBS = Set.of("index", "create", "update", "delete");

    private final Taking taking;
    private @Nullable Frame action;
    private @Nullable String key;

    BulkEnvelope(Taking taking) {
        this.taking = taking;
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
        if (action != null && isAction(whole)) {
            // A document that looks like an action is nobody's; the document was lost.
            finish(out);
        }
        if (action == null) {
            act(record, whole, out);
            return;
        }
        action = null;
        out.accept(taking.take(record, whole, record.bytes(), key));
    }

    private static boolean isAction(Json whole) {
        return whole instanceof Json.Members members
                && members.all().size() == 1
                && VERBS.contains(members.all().keySet().iterator().next())
                && members.all().values().iterator().next() instanceof Json.Members;
    }

    private void act(Frame record, Json whole, Consumer<Opened> out) {
        Map<String, Json> all = whole instanceof Json.Members members ? members.all() : Map.of();
        String verb = isAction(whole) ? all.keySet().iterator().next() : "";
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
