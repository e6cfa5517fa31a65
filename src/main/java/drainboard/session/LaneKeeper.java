package drainboard.session;

import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Disposition;
import drainboard.node.Doubts;
import drainboard.node.Effect;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Lane.Kind;
import drainboard.session.Lane.LaneMark;
import drainboard.session.Lane.Latch;
import drainboard.session.Lane.Span;
import drainboard.session.Lane.Teller;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Writes the lane of one node. The session's thread alone touches it.
final class LaneKeeper {
    /// Its place among all lanes.
    final int place;

    private final NodeId node;
    private final Tail<Span> past = new Tail<>(Lane.MOST);
    private final Tail<Latch> released = new Tail<>(Lane.MOST / 4);
    private final Tail<LaneMark> marks = new Tail<>(Lane.MOST);
    private @Nullable Span present;
    private @Nullable Latch held;
    private long episode = -1;
    private Instant last = Instant.MIN;
    private Instant taken = Instant.MIN;
    private Instant heard = Instant.MIN;
    private @Nullable String source;
    private final Tail<Teller> tellers = new Tail<>(Lane.MOST);
    private @Nullable String teller;
    private boolean dirty;

    LaneKeeper(NodeId node, int place) {
        this.node = node;
        this.place = place;
    }

    /// How it stood before a decision, to be put back where that cannot be kept.
    record Before(
            long marks,
            long released,
            @Nullable Latch held,
            long episode,
            Instant last,
            Instant heard) {}

    Before before() {
        return new Before(marks.added(), released.added(), held, episode, last, heard);
    }

    void back(Before to) {
        marks.back(to.marks());
        released.back(to.released());
        held = to.held();
        episode = to.episode();
        last = to.last();
        heard = to.heard();
    }

    /// Answers whether it was clean until now.
    boolean soil() {
        boolean clean = !dirty;
        dirty = true;
        return clean;
    }

    /// What happened, and how the node stands after it.
    ///
    /// @param missed how many changes were missed at the least, where it is a gap
    void take(Fact fact, Tracked after, List<Effect> effects, int missed) {
        Instant at = hear(fact);
        told(fact, at);
        if (fact.disposition() == Disposition.GAP) {
            missed(at, missed);
        }
        stand(after, at);
        if (fact.disposition().isTaken()) {
            taken = at;
        }
        if (fact.disposition() == Disposition.REJECTED) {
            mark(Kind.REJECTED, at, refused(fact));
        }
        latch(after.incident(), at);
        for (Effect effect : effects) {
            mark(effect, at);
        }
    }

    /// Notes who spoke and when; answers where the lane has it.
    Instant hear(Fact fact) {
        Instant said = fact.said();
        Instant at = said == null || said.isAfter(fact.seen()) ? fact.seen() : said;
        if (at.isBefore(last)) {
            at = last;
        }
        last = at;
        heard = fact.seen();
        Origin origin = fact.origin();
        if (origin != null) {
            source = origin.source();
        }
        return at;
    }

    /// Notes who told of a transition that was taken.
    void told(Fact fact, Instant at) {
        Origin origin = fact.origin();
        if (fact.isMove() && origin != null) {
            told(origin.source(), at);
        }
    }

    void told(String by, Instant at) {
        if (!by.equals(teller)) {
            teller = by;
            tellers.add(new Teller(at, by));
        }
    }

    boolean isTold() {
        return teller != null;
    }

    /// What was believed since the last event that was taken was not known.
    void missed(Instant at, int count) {
        mark(Kind.GAP, at, count, "");
        Span open = present;
        if (open == null) {
            return;
        }
        if (taken.isAfter(open.from()) && taken.isBefore(at) && !open.doubtful()) {
            past.add(open.to(taken));
            past.add(new Span(open.mode(), taken, at, true));
        } else {
            past.add(new Span(open.mode(), open.from(), at, true));
        }
        present = null;
    }

    private void stand(Tracked after, Instant at) {
        stand(after.mode(), after.doubts(), at);
    }

    void stand(NodeMode mode, Doubts doubts, Instant at) {
        Span open = present;
        if (open == null || open.mode() != mode || open.doubtful() != doubts.any()) {
            if (open != null) {
                past.add(open.to(at));
            }
            present = new Span(mode, at, null, doubts.any());
        }
    }

    private void latch(@Nullable Incident incident, Instant at) {
        Latch closed = held;
        if (closed != null && (incident == null || incident.position() != episode)) {
            released.add(closed.to(at));
            closed = null;
        }
        if (incident == null) {
            held = null;
        } else if (closed == null) {
            held = new Latch(at, null, incident.cause());
            episode = incident.position();
        } else if (closed.cause() != incident.cause()) {
            held = new Latch(closed.from(), null, incident.cause());
        }
    }

    private void mark(Effect effect, Instant at) {
        switch (effect) {
            case Effect.Acknowledged done -> mark(Kind.ACKNOWLEDGED, at, done.operator());
            case Effect.Authorised done -> mark(Kind.AUTHORISED, at, done.operator());
            case Effect.AuthorisationVoided _ -> mark(Kind.VOIDED, at, "");
            case Effect.IncidentEnded ended -> mark(Kind.CLEARED, at, ended.operator());
            case Effect.ActionDue _,
                    Effect.Raised _,
                    Effect.DrainEnded _,
                    Effect.Mismatch _,
                    Effect.RecordDiffers _,
                    Effect.DecisionRefused _ -> {}
        }
    }

    void mark(Kind kind, Instant at, String words) {
        mark(kind, at, 0, words);
    }

    private void mark(Kind kind, Instant at, int missed, String words) {
        marks.add(new LaneMark(kind, at, missed, words));
    }

    /// What was refused, in words.
    static String refused(Fact fact) {
        return fact.change() == null ? fact.note() : fact.change().toString();
    }

    /// What a restored lane says of a halt; null where none is held.
    void hold(@Nullable Latch latch, long ofEpisode) {
        held = latch;
        episode = ofEpisode;
    }

    void release(Latch latch) {
        released.add(latch);
    }

    @Nullable Span present() {
        return present;
    }

    void present(Span span) {
        present = span;
    }

    void past(Span span) {
        past.add(span);
    }

    /// The last event that was taken was here.
    void taken(Instant at) {
        taken = at;
    }

    /// What was kept by a source's key is shown by its name; answers whether this was.
    boolean isRenamed(String key, String name) {
        boolean spoke = key.equals(source);
        if (spoke) {
            source = name;
        }
        boolean told = tellers.view().stream().anyMatch(one -> one.source().equals(key));
        if (told) {
            tellers.replaceAll(one -> one.source().equals(key) ? one.named(name) : one);
            teller = key.equals(teller) ? name : teller;
        }
        return spoke || told;
    }

    /// It was spoken of by a source, where nothing later is known.
    void spoken(Instant seen, @Nullable Origin origin) {
        if (seen.isAfter(heard)) {
            heard = seen;
        }
        if (origin != null) {
            source = origin.source();
        }
    }

    /// The lane as it is now; it is clean from here on.
    Lane lane() {
        dirty = false;
        return new Lane(
                node,
                past.view(),
                present,
                released.view(),
                held,
                marks.view(),
                past.dropped() + released.dropped() + marks.dropped(),
                heard,
                source,
                tellers.view());
    }
}
