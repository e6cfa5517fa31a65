package drainboard.session;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.frame.Frame;
import drainboard.event.Bookmark;
import drainboard.event.NodeEvent;
import drainboard.event.Rejection;
import drainboard.event.UnknownKind;
import drainboard.journal.Kept;
import drainboard.journal.Place;
import drainboard.session.FollowedSource.Untold;
import drainboard.session.Intake.Item;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// How the sources of a run stand, and what of them was refused. The session thread's own.
final class Feeds {
    private static final int MOST_REJECTIONS = 1000;

    private final List<FollowedSource> standing = new ArrayList<>();
    private final Deque<SeenRejection> rejections = new ArrayDeque<>();
    private final Silences silences = new Silences();
    private final boolean recorded;
    private Duration staleAfter = LiveSession.STALE_AFTER;
    private List<SeenRejection> shownRejections = List.of();
    private long refused;
    private @Nullable Long earlier;
    private @Nullable KeptRejections before;
    private final Set<String> told = new HashSet<>();

    /// @param recorded whether the run is a recording, which is never stale
    Feeds(boolean recorded) {
        this.recorded = recorded;
    }

    void staleAfter(Duration most) {
        staleAfter = most;
    }

    void open(int source, String name) {
        while (standing.size() <= source) {
            standing.add(FollowedSource.unopened(name));
        }
        standing.set(source, FollowedSource.unopened(free(source, name)));
    }

    /// What was refused in earlier runs stands behind what is refused in this one.
    void restore(Kept kept) {
        silences.restore(kept.silences());
        KeptRejections found = KeptRejections.of(kept);
        before = found;
        if (found != null) {
            found.refused().forEach(this::list);
            earlier = (long) rejections.size();
        }
    }

    private void list(SeenRejection one) {
        rejections.addFirst(one);
        if (rejections.size() > MOST_REJECTIONS) {
            rejections.removeLast();
        }
        shownRejections = List.of();
    }

    /// What was kept by a source's key is shown by its name in this run.
    private void rename(String key, String name) {
        List<SeenRejection> all = List.copyOf(rejections);
        rejections.clear();
        all.forEach(one -> rejections.addLast(one.isOf(key) ? one.named(name) : one));
        shownRejections = List.of();
        silences.rename(key, name);
    }

    /// A source goes on from a place that was reached before.
    ///
    /// @param key by which it is kept
    void resumed(int source, String key, Place from) {
        rename(key, at(source).name());
        if (from.bookmark() instanceof Bookmark.InFile place) {
            change(source, one -> one.at(place.line() - 1, place.offset()));
        }
        Untold lines = before == null ? null : before.untold(key, at(source).name());
        // One that is followed a second time in this run had them told the first time.
        if (lines != null && told.add(key)) {
            change(source, one -> one.untold(lines));
        }
        Instant gap = from.gap();
        if (gap != null) {
            SeenGap before = new SeenGap(gap, "declared in an earlier run; see the audit");
            change(source, one -> one.having(one.received().gap(before)));
        }
    }

    /// The operator wants the source of a name no more; answers which it is.
    OptionalInt stop(String name) {
        OptionalInt found = find(name);
        found.ifPresent(at -> change(at, one -> one.standing(new SourceStatus.Stopped())));
        return found;
    }

    /// Two sources of one name are told apart, for what hangs on one must not look as fresh as the
    /// other.
    private String free(int source, String name) {
        String free = name;
        for (int i = 2; isTaken(source, free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private boolean isTaken(int but, String name) {
        for (int i = 0; i < standing.size(); i++) {
            if (i != but && standing.get(i).name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    FollowedSource at(int source) {
        return standing.get(source);
    }

    void change(int source, UnaryOperator<FollowedSource> change) {
        FollowedSource before = standing.get(source);
        FollowedSource after = change.apply(before);
        standing.set(source, after);
        Instant contact = after.lastContact();
        if (contact != null && !contact.equals(before.lastContact())) {
            silences.heard(recorded ? before : before.seen(contact, staleAfter), contact);
        }
    }

    /// When each source was stale or lost.
    ///
    /// @param sources as they are shown now
    Map<String, List<Silence>> silences(List<FollowedSource> sources) {
        return silences.shown(sources);
    }

    /// A source's standing changed; what was stopped by the operator stays so.
    void stand(Item.Standing item, Instant now) {
        if (!(at(item.source()).status() instanceof SourceStatus.Stopped)) {
            SourceStatus status =
                    item.status() instanceof SourceStatus.Ended
                            ? new SourceStatus.Ended(!recorded)
                            : item.status();
            change(item.source(), one -> stood(one, status, now));
        }
    }

    /// That a source could not be read is no sign of life of it. Nor is it that it could be opened
    /// again, where all that is known of it is from an earlier run: it may have been silent since.
    private static FollowedSource stood(FollowedSource one, SourceStatus status, Instant now) {
        boolean isSign =
                switch (status) {
                    case SourceStatus.Live _ -> one.lastContact() == null || one.isHeard();
                    case SourceStatus.Ended _ -> true;
                    case SourceStatus.Connecting _,
                            SourceStatus.Stale _,
                            SourceStatus.Waiting _,
                            SourceStatus.Stopped _,
                            SourceStatus.Failed _ ->
                            false;
                };
        return isSign ? one.standing(status).heard(now) : one.standing(status);
    }

    /// What is known of a source was said at the latest then, in an earlier run.
    void known(int source, Instant last) {
        change(source, one -> one.heard(last));
    }

    /// It cannot be read just now and is tried again in so long.
    void stand(Item.Retried item, Instant now) {
        SourceStatus.Next next =
                new SourceStatus.Next(now.plus(item.next().in()), item.next().held());
        stand(new Item.Standing(item.source(), new SourceStatus.Waiting(item.cause(), next)), now);
    }

    /// Which source stands under a name and was not stopped.
    private OptionalInt find(String name) {
        return IntStream.range(0, standing.size())
                .filter(i -> standing.get(i).name().equals(name))
                .filter(i -> !(standing.get(i).status() instanceof SourceStatus.Stopped))
                .findFirst();
    }

    /// The operator wants the source of a name tried now; answers which it is, where it waits by
    /// its own choice.
    OptionalInt tried(String name, Instant now) {
        OptionalInt found = find(name);
        if (found.isPresent()
                && at(found.getAsInt()).status()
                        instanceof SourceStatus.Waiting(String cause, SourceStatus.Next next)
                && next != null
                && !next.held()) {
            SourceStatus trying =
                    new SourceStatus.Waiting(cause, new SourceStatus.Next(now, false));
            change(found.getAsInt(), one -> one.standing(trying));
            return found;
        }
        return OptionalInt.empty();
    }

    /// It gave a record. What nobody could read is a sign of life, but no event.
    void read(int source, Decoded decoded, Instant now) {
        boolean event =
                decoded.finding() instanceof Finding.Event(var news, String _)
                        && news instanceof NodeEvent;
        Frame record = decoded.record();
        long bytes = record.offset() + record.length();
        change(source, one -> one.read(record.line(), bytes, event, now));
    }

    /// It turned out how it is written.
    void written(int source, String form) {
        change(source, one -> one.having(one.received().written(form)));
    }

    /// It gave an object of a kind that is not known here.
    void ignored(int source, UnknownKind other) {
        change(source, one -> one.having(one.received().ignoring(other.kind())));
    }

    /// Records came again and were left out.
    void repeated(int source, long count, Instant now) {
        change(source, one -> one.having(one.received().repeated(count)).heard(now));
    }

    /// It announces a sign of life at least so often.
    void announced(int source, Duration every) {
        change(source, one -> one.having(one.received().announcing(every)));
    }

    /// It declared a gap; answers since when what was said before is last known.
    Instant gap(int source, String cause, Instant now) {
        Instant last = at(source).lastContact();
        // Later than everything before it, whatever the clock's grain: those are last known now.
        Instant seen = last == null || now.isAfter(last) ? now : last.plusNanos(1);
        change(source, one -> one.having(one.received().gap(new SeenGap(seen, cause))));
        return seen;
    }

    void refuse(int source, Rejection rejection, Instant now, boolean told) {
        refused++;
        list(new SeenRejection(rejection, now));
        change(source, one -> told ? one.refusing(rejection) : one.untelling(rejection, now));
    }

    /// Every source is lost for one cause.
    void lose(String cause) {
        standing.replaceAll(source -> source.standing(new SourceStatus.Failed(cause)));
    }

    List<FollowedSource> shown(Instant now) {
        return recorded
                ? List.copyOf(standing)
                : standing.stream().map(source -> source.seen(now, staleAfter)).toList();
    }

    FeedPicture picture(List<FollowedSource> shown) {
        if (shownRejections.isEmpty() && !rejections.isEmpty()) {
            shownRejections = List.copyOf(rejections);
        }
        return new FeedPicture(
                shown.stream().map(FollowedSource::feed).toList(),
                shownRejections,
                refused,
                staleAfter,
                earlier);
    }
}
