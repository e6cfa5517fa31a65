package drainboard.ui.diagram;

import drainboard.event.NodeId;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.session.Freshness;
import drainboard.session.Lane;
import drainboard.session.Lane.Span;
import drainboard.session.SessionPicture;
import drainboard.session.SessionPicture.EdgeFact;
import drainboard.session.SessionPicture.RefusedPair;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.diagram.ModeDiagramModel.Box;
import drainboard.ui.diagram.ModeDiagramModel.Ghost;
import drainboard.ui.diagram.ModeDiagramModel.Refused;
import drainboard.ui.diagram.Passages.Passage;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes of each picture of a run what the diagram shows of it.
public final class ModeDiagramViewModel {
    private static final Duration LIT = Duration.ofSeconds(3);
    private static final Duration HAUNTING = Duration.ofMinutes(10);

    private final ReadOnlyObjectWrapper<ModeDiagramModel> model =
            new ReadOnlyObjectWrapper<>(this, "model", ModeDiagramModel.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<NodeMode>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());

    private Freshness freshness = Freshness.ALL_FRESH;
    private RunningTallyModel counting = new RunningTallyModel(false);
    private ModeTallyModel tally = ModeTallyModel.NONE;
    private boolean placements;
    private Optional<NodeId> followed = Optional.empty();
    private @Nullable SessionPicture last;

    /// Takes a picture in; the model changes only if it would look different.
    public void show(SessionPicture picture) {
        last = picture;
        freshness = picture.freshness();
        tally = counting.of(picture.fleet(), freshness);
        Instant now = picture.now();
        ModeDiagramModel next =
                new ModeDiagramModel(
                        NodeMode.ALL.stream().map(mode -> box(mode, now)).toList(),
                        tally.unknown(),
                        tally.unknownHeld(),
                        freshness.isAnyOverdue(),
                        tally.isAlarmed(),
                        picture.table().moves(),
                        lit(picture.edges(), now),
                        taken(picture.edges(), now),
                        placements,
                        way(picture),
                        ghosts(picture.refused(), now),
                        lastOf(picture.refused(), now));
        if (!next.equals(model.get())) {
            model.set(next);
        }
    }

    /// What to draw.
    public ReadOnlyObjectProperty<ModeDiagramModel> model() {
        return model.getReadOnlyProperty();
    }

    /// The mode that the operator wants to see alone; empty where all.
    public ReadOnlyObjectProperty<Optional<NodeMode>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Chooses a mode; the chosen one again chooses none.
    public void choose(NodeMode mode) {
        Optional<NodeMode> wanted = Optional.of(mode);
        chosen.set(wanted.equals(chosen.get()) ? Optional.empty() : wanted);
    }

    /// Counts placements from now on, or nodes again.
    public void countPlacements(boolean wanted) {
        if (placements != wanted) {
            placements = wanted;
            counting = new RunningTallyModel(placements);
            showAgain();
        }
    }

    /// Shows the way that a placement on this node went; none where none is given.
    public void follow(Optional<NodeId> node) {
        followed = node;
        showAgain();
    }

    private void showAgain() {
        if (last != null) {
            show(last);
        }
    }

    /// Chooses none.
    public void chooseAll() {
        chosen.set(Optional.empty());
    }

    private Box box(NodeMode mode, Instant now) {
        Instant since = tally.oldest().get(mode);
        return new Box(
                mode,
                tally.counts().getOrDefault(mode, 0),
                since == null ? null : age(since, now),
                tally.held().getOrDefault(mode, 0));
    }

    /// A way into fence_lost is not lit once nobody is there or held: that would be red.
    private Set<ModeChange> lit(List<EdgeFact> edges, Instant now) {
        Instant from = now.minus(LIT);
        return edges.stream()
                .takeWhile(edge -> !edge.seen().isBefore(from))
                .map(EdgeFact::change)
                .filter(change -> !change.isStay())
                .filter(change -> tally.isAlarmed() || change.to() != NodeMode.FENCE_LOST)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<ModeChange, Passages> taken(List<EdgeFact> edges, Instant now) {
        Instant from = now.minus(LIT);
        return edges.stream()
                .filter(edge -> !edge.change().isStay())
                .collect(
                        Collectors.groupingBy(
                                EdgeFact::change,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), same -> passages(same, from))));
    }

    private static Passages passages(List<EdgeFact> edges, Instant from) {
        List<Passage> last =
                edges.stream()
                        .limit(Passages.MOST)
                        .map(
                                edge ->
                                        new Passage(
                                                Sanitizer.show(edge.node().toString()),
                                                edge.seen()))
                        .toList();
        return Passages.of(last, from);
    }

    private List<NodeMode> way(SessionPicture picture) {
        Lane lane = followed.isPresent() ? picture.history().lane(followed.get()) : null;
        return lane == null ? List.of() : stops(lane, freshness.isStale(lane.node()));
    }

    /// The way of the drain that is going on: from the last time that it accepted work. Where
    /// nobody can say where the node is now, that is no stop.
    static List<NodeMode> stops(Lane lane, boolean stale) {
        List<Span> spans = new ArrayList<>(lane.past());
        Span present = lane.present();
        if (present != null && !present.doubtful() && !stale) {
            spans.add(present);
        }
        List<NodeMode> stops = new ArrayList<>();
        for (Span span : spans) {
            if (span.mode() == NodeMode.ACCEPTING) {
                stops.clear();
            }
            stops.add(span.mode());
        }
        return stops;
    }

    private static List<Ghost> ghosts(List<RefusedPair> refused, Instant now) {
        Instant from = now.minus(HAUNTING);
        return refused.stream()
                .filter(pair -> !pair.seen().isBefore(from))
                .map(pair -> new Ghost(pair.change(), pair.count()))
                .toList();
    }

    private static @Nullable Refused lastOf(List<RefusedPair> refused, Instant now) {
        if (refused.isEmpty()) {
            return null;
        }
        RefusedPair pair = refused.getFirst();
        String node = Sanitizer.show(pair.node().toString());
        return new Refused(pair.change(), pair.count(), node, age(pair.seen(), now));
    }

    private static Duration age(Instant since, Instant now) {
        Duration age = Duration.between(since, now).truncatedTo(ChronoUnit.SECONDS);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
