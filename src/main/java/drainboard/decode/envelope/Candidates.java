package drainboard.decode.envelope;

import drainboard.decode.frame.Frame;
import drainboard.event.RejectionReason;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The one event that may be in a record: the record itself, an object where its format puts one,
/// fields that lie in it one by one, or a text that holds one. Exactly one is taken; two that
/// differ are none.
final class Candidates {
    /// Members whose text is the message itself: an object that begins there and does not end was
    /// cut, and must not vanish.
    private static final Set<String> PAYLOADS =
            Set.of(
                    "_raw",
                    "event",
                    "original",
                    "event.original",
                    "message",
                    "MESSAGE",
                    "Message",
                    "RawData",
                    "short_message",
                    "full_message",
                    "raw_data",
                    "line",
                    "log",
                    "msg",
                    "payload");

    private static final int MOST_TEXTS = 3;
    private static final int LONGEST = 1_048_576;

    private final Frame record;
    private final boolean bare;
    private final boolean allTexts;
    private final boolean named;
    private final List<Found> found = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private @Nullable String kind;

    /// A text that began as an object and is none.
    private record Broken(String text, String why) {}

    /// @param bare whether a transition without `kind` is one
    /// @param allTexts whether the record's own fields are texts, whatever they are in an event
    /// @param named whether the names of payloads mean something in this format
    Candidates(Frame record, boolean bare, boolean allTexts, boolean named) {
        this.record = record;
        this.bare = bare;
        this.allTexts = allTexts;
        this.named = named;
    }

    /// Looks at a value: an object that is an event, or objects and texts inside it.
    ///
    /// @param bytes what the value was read from
    Candidates look(Json value, byte[] bytes) {
        look(value, bytes, "", 0);
        return this;
    }

    private void look(Json value, byte[] bytes, String name, int texts) {
        switch (value) {
            case Json.Members members -> members(members, bytes, texts);
            case Json.Items items -> {
                if (!name.equals("MESSAGE") || !journalBytes(items, texts)) {
                    items.all().forEach(one -> look(one, bytes, name, texts));
                }
            }
            case Json.Text(String text, int _, int _) -> text(text, name, texts);
            case Json.Numeral _, Json.Truth _, Json.Nothing _, Json.Unread _ -> {}
        }
    }

    private void members(Json.Members members, byte[] bytes, int texts) {
        if (EventFields.isEvent(members) || (bare && EventFields.isBare(members))) {
            if (allTexts && texts == 0) {
                made(Scattered.texts(members, bytes));
            } else {
                found.add(new Found(members, bytes, members.from(), members.to(), texts > 0));
            }
            if (texts > 0) {
                return;
            }
        } else {
            said(members);
            if (texts == 0) {
                Scattered.in(members, bytes).forEach(this::made);
            }
        }
        members.all().forEach((member, one) -> look(one, bytes, member, texts));
    }

    /// An event that was put together from fields of the record.
    private void made(byte[] event) {
        try {
            if (JsonTree.read(event, 0, event.length) instanceof Json.Members members) {
                found.add(new Found(members, event, 0, event.length, false));
            }
        } catch (JsonTree.Malformed e) {
            String text = new String(event, StandardCharsets.UTF_8);
            broken.add(new Broken(text, "its fields are no event: " + e.detail()));
        }
    }

    private void said(Json.Members object) {
        if (kind == null && object.get("kind") instanceof Json.Text(String text, int _, int _)) {
            kind = text;
        }
    }

    /// journald gives a message that is not plain text as an array of its bytes.
    private boolean journalBytes(Json.Items items, int texts) {
        byte[] bytes = new byte[items.all().size()];
        for (int i = 0; i < bytes.length; i++) {
            if (!(items.all().get(i) instanceof Json.Numeral(String text, int _, int _))
                    || !text.matches("[0-9]{1,3}")
                    || Integer.parseInt(text) > 255) {
                return false;
            }
            bytes[i] = (byte) Integer.parseInt(text);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (Utf8.isText(bytes, 0, bytes.length)) {
            text(text, "MESSAGE", texts);
        } else if (text.strip().startsWith("{")) {
            broken("MESSAGE", text, "not UTF-8");
        }
        return bytes.length > 0;
    }

    private void text(String text, String name, int texts) {
        String stripped = text.strip();
        if (!stripped.startsWith("{")) {
            return;
        }
        byte[] bytes = Utf8.bytes(stripped);
        if (texts == MOST_TEXTS) {
            broken("", stripped, "it lies more than three texts deep");
        } else if (bytes == null) {
            broken(name, stripped, "half of a surrogate pair");
        } else if (bytes.length > LONGEST) {
            broken(name, stripped, "longer than 1,048,576 bytes");
        } else {
            try {
                look(JsonTree.read(bytes, 0, bytes.length), bytes, name, texts + 1);
            } catch (JsonTree.Malformed e) {
                broken(name, stripped, e.detail());
            }
        }
    }

    private void broken(String name, String text, String why) {
        if ((named && PAYLOADS.contains(name)) || EventFields.areMentioned(text)) {
            String where = name.isEmpty() ? "a text" : Shown.cut(name);
            broken.add(new Broken(text, where + " holds a broken event: " + why));
        }
    }

    /// The answer for the record.
    ///
    /// @param key what the log system calls it; null where it does not
    Opened opened(@Nullable String key) {
        for (Broken one : broken) {
            if (!isShortened(one)) {
                return new Opened.Wrong(record, RejectionReason.MALFORMED, one.why());
            }
        }
        if (found.isEmpty()) {
            return new Opened.NotOurs(record, kind);
        }
        Found one = SameEvent.fullest(found);
        return one == null
                ? new Opened.Wrong(
                        record, RejectionReason.MALFORMED, "it holds two events that differ")
                : new Opened.Inner(record, one.bytes(), one.from(), one.to(), key);
    }

    /// Some systems carry the beginning of a message beside all of it.
    private boolean isShortened(Broken part) {
        String begin = part.text().replaceAll("(\\.\\.\\.|…)$", "");
        return found.stream()
                .filter(Found::wrapped)
                .map(one -> new String(one.bytes(), StandardCharsets.UTF_8))
                .anyMatch(whole -> whole.startsWith(begin));
    }
}
