package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The records of grafOS's audit chain (events.md): the event lies in `event_data`, flat or under
/// one tag. Two neighbours whose hashes do not link, in whichever direction they are read, are a
/// declared gap; that links are continuous is all that can be said, for how the hashes are made is
/// not public.
final class AuditEnvelope implements Envelope {
    private final Wanted wanted;
    private final Taking taking;
    private @Nullable Link last;

    /// What ties a record to its neighbours.
    private record Link(String before, String own) {
        /// Whether the two are neighbours, or the same record again.
        boolean holds(Link next) {
            return next.before.equals(own) || before.equals(next.own) || equals(next);
        }
    }

    AuditEnvelope(Wanted wanted) {
        this.wanted = wanted;
        this.taking = Taking.of(wanted);
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
        link(record, whole, out);
        out.accept(
                wanted.mapping().isNone()
                        ? opened(record, whole)
                        : taking.take(record, whole, record.bytes(), hash(whole)));
    }

    private Opened opened(Frame record, Json whole) {
        String said = whole.textAt("kind").orElse("");
        Json data = whole.get("event_data");
        String tag = tag(data);
        Json inside = tag == null || data == null ? data : data.get(tag);
        Set<String> kinds = kinds(said, tag, inside);
        if (kinds.isEmpty()) {
            return new Opened.NotOurs(record, said.isEmpty() ? null : said);
        }
        if (kinds.size() > 1) {
            return new Opened.Wrong(
                    record,
                    RejectionReason.MALFORMED,
                    "two kinds in one record: " + String.join(" and ", kinds));
        }
        if (data == null && EventFields.has(whole, "node_id")) {
            // It stands alone among the chain's records.
            return taking.take(record, whole, record.bytes(), hash(whole));
        }
        if (!(inside instanceof Json.Members members)) {
            return new Opened.Wrong(record, RejectionReason.MISSING_FIELD, "event_data is missing");
        }
        byte[] event = event(kinds.iterator().next(), whole, members, record.bytes());
        return new Opened.Inner(record, event, 0, event.length, hash(whole));
    }

    private static @Nullable String hash(Json whole) {
        return whole.textAt("current_event_hash").orElse(null);
    }

    private void link(Frame record, Json whole, Consumer<Opened> out) {
        Link link =
                new Link(
                        whole.textAt("prev_event_hash").orElse(""),
                        whole.textAt("current_event_hash").orElse(""));
        if (last != null && !last.holds(link)) {
            out.accept(
                    new Opened.Missing(
                            record,
                            "the audit chain is broken before sequence "
                                    + Shown.cut(whole.textAt("sequence").orElse("?"))
                                    + ": its links are not continuous"));
        }
        last = link;
    }

    /// The one tag that the fields may lie under; null where they lie flat.
    private static @Nullable String tag(@Nullable Json data) {
        return data instanceof Json.Members members
                        && members.all().size() == 1
                        && members.all().values().iterator().next() instanceof Json.Members
                ? members.all().keySet().iterator().next()
                : null;
    }

    /// Which of our kinds it is, by the record's word, the tag's or the fields' own; the tag may be
    /// any word. What the fields look like decides nothing: a transition that was refused has the
    /// same.
    private static Set<String> kinds(String said, @Nullable String tag, @Nullable Json inside) {
        String own = inside == null ? "" : inside.textAt("kind").orElse("");
        Set<String> kinds = new TreeSet<>();
        for (String one : List.of(said, tag == null ? "" : tag, own)) {
            for (String kind : EventFields.KINDS) {
                if (plain(kind).equals(plain(one))) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    private static String plain(String kind) {
        return kind.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] event(String kind, Json whole, Json.Members data, byte[] bytes) {
        Made made = new Made().field("kind", kind);
        for (Map.Entry<String, Json> one : data.all().entrySet()) {
            if (!one.getKey().equals("kind") && EventFields.has(data, one.getKey())) {
                made.raw(one.getKey(), bytes, one.getValue().from(), one.getValue().to());
            }
        }
        add(made, List.of("seq"), data, whole.get("sequence"), bytes);
        add(
                made,
                List.of("ts", "timestamp", "time", "@timestamp"),
                data,
                whole.get("timestamp_unix"),
                bytes);
        return made.bytes();
    }

    /// The chain's own word, where the event has none.
    private static void add(
            Made made, List<String> names, Json data, @Nullable Json value, byte[] bytes) {
        if (value != null && names.stream().noneMatch(name -> EventFields.has(data, name))) {
            made.raw(names.getFirst(), bytes, value.from(), value.to());
        }
    }
}
