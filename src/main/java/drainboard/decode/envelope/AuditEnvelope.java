package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Consumer;

/// The records of grafOS's audit chain (events.md): the event lies in `event_data`, flat or under
/// one tag. Two neighbours whose hashes do not link are a declared gap; that links are continuous
/// is all that can be said, for how the hashes are made is not public.
final class AuditEnvelope implements Envelope {
    private static final String TRANSITION = "node_mode_transition";

    private @Nullable String last;

    @Override
    public void open(Frame record, Consumer<Opened> out) {
        Json whole;
        try {
            whole = JsonTree.read(record.bytes(), record.from(), record.to());
        } catch (JsonTree.Malformed e) {
            out.accept(new Opened.Wrong(record, RejectionReason.MALFORMED, e.detail()));
            return;
        }
        link(record, whole, out);
        String kind = whole.textAt("kind").orElse("");
        Json.Members data = data(whole.get("event_data"));
        boolean ours = isTransition(kind) || (data != null && Candidates.isBare(data));
        if (!ours) {
            out.accept(new Opened.NotOurs(record, kind.isEmpty() ? null : kind));
        } else if (data == null) {
            out.accept(
                    new Opened.Wrong(
                            record, RejectionReason.MISSING_FIELD, "event_data is missing"));
        } else {
            byte[] event = event(whole, data, record.bytes());
            out.accept(
                    new Opened.Inner(
                            record,
                            event,
                            0,
                            event.length,
                            whole.textAt("current_event_hash").orElse(null)));
        }
    }

    private void link(Frame record, Json whole, Consumer<Opened> out) {
        String before = whole.textAt("prev_event_hash").orElse("");
        if (last != null && !before.equals(last)) {
            out.accept(
                    new Opened.Missing(
                            record,
                            "the audit chain is broken before sequence "
                                    + Shown.cut(whole.textAt("sequence").orElse("?"))
                                    + ": its links are not continuous"));
        }
        last = whole.textAt("current_event_hash").orElse("");
    }

    private static boolean isTransition(String kind) {
        return kind.replace("_", "").replace("-", "").equalsIgnoreCase("nodemodetransition");
    }

    /// The fields, which may lie under one tag that names the kind.
    private static Json.@Nullable Members data(@Nullable Json data) {
        if (data instanceof Json.Members members) {
            if (members.all().size() == 1
                    && members.all().values().iterator().next() instanceof Json.Members tagged) {
                return tagged;
            }
            return members;
        }
        return null;
    }

    private static byte[] event(Json whole, Json.Members data, byte[] bytes) {
        Made made = new Made().field("kind", TRANSITION);
        for (Map.Entry<String, Json> one : data.all().entrySet()) {
            if (one.getKey().matches("[A-Za-z0-9_@]+") && !one.getKey().equals("kind")) {
                made.raw(one.getKey(), bytes, one.getValue().from(), one.getValue().to());
            }
        }
        add(made, "seq", data, whole.get("sequence"), bytes);
        add(made, "ts", data, whole.get("timestamp_unix"), bytes);
        return made.bytes();
    }

    private static void add(
            Made made, String name, Json.Members data, @Nullable Json value, byte[] bytes) {
        if (value != null && data.get(name) == null) {
            made.raw(name, bytes, value.from(), value.to());
        }
    }
}
