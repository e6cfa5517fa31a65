package drainboard.ui.incident;

import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.Fact.Told;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// What became of an accepted clear.
///
/// @param state how it stands
/// @param headline the same in words
/// @param lines each placement, with what it will be or was told
/// @param written where the audit tells of it
/// @param awaited the mode in which the scheduler must put the node before anything is released;
///   null where nothing is waited for
public record ClearOutcome(
        State state,
        String headline,
        List<ReleaseLine> lines,
        String written,
        @Nullable NodeMode awaited) {
    /// How an accepted clear stands.
    public enum State {
        /// It waits for the scheduler.
        WAITING,
        /// Its placements were released.
        RELEASED,
        /// It is void; nothing was released by it.
        VOID;

        /// Whether nothing more will come.
        public boolean isFinal() {
            return this != WAITING;
        }
    }

    public ClearOutcome {
        lines = List.copyOf(lines);
    }

    /// @param written where the audit tells of the clear
    static ClearOutcome of(
            Reservation reserved,
            ForensicClear clear,
            SessionPicture picture,
            String written,
            Times times) {
        Tracked node = picture.fleet().tracked(reserved.seen().node()).orElse(null);
        Incident incident = node == null ? null : node.incident();
        if (node == null || incident == null || !sameEpisode(incident, reserved)) {
            return released(reserved, picture, written);
        }
        if (reserved.authorises() && isVoid(node, incident, reserved)) {
            return new ClearOutcome(
                    State.VOID,
                    "Void: the scheduler went another way, the node is "
                            + node.mode().wireName()
                            + ", raise "
                            + incident.raises()
                            + ". Nothing was released; the incident is unacknowledged again.",
                    List.of(),
                    written,
                    null);
        }
        return new ClearOutcome(
                State.WAITING,
                reserved.authorises()
                        ? waiting(clear, incident.authorised())
                        : "Accepted. The release is on its way.",
                ReleaseLine.ahead(reserved, times),
                written,
                reserved.authorises() ? awaited(incident.authorised()) : null);
    }

    private static @Nullable NodeMode awaited(@Nullable ForensicClear standing) {
        return standing == null || standing.resolution() == null
                ? null
                : standing.resolution().target();
    }

    private static boolean sameEpisode(Incident incident, Reservation reserved) {
        return incident.position() == reserved.incident().position();
    }

    private static boolean isVoid(Tracked node, Incident incident, Reservation reserved) {
        return node.mode() != NodeMode.FENCE_LOST
                || incident.raises() != reserved.incident().raises();
    }

    private static String waiting(ForensicClear mine, @Nullable ForensicClear standing) {
        boolean replaced = standing != null && !standing.operator().equals(mine.operator());
        ForensicClear clear = replaced ? standing : mine;
        Resolution resolution = clear == null ? null : clear.resolution();
        String words =
                resolution == null
                        ? "Authorised. Waiting for the scheduler"
                        : "Authorised. Waiting for the scheduler: " + Phrases.waitsFor(resolution);
        return replaced && standing != null
                ? words + ", as " + Sanitizer.show(standing.operator()) + " decided instead"
                : words;
    }

    /// The first release after what was read, for an older or a newer one is not this clear's.
    private static ClearOutcome released(
            Reservation reserved, SessionPicture picture, String written) {
        List<Told> told =
                picture.facts().getOrDefault(reserved.seen().node(), List.of()).reversed().stream()
                        .filter(fact -> !fact.seen().isBefore(reserved.at()))
                        .filter(fact -> !reserved.facts().contains(fact))
                        .map(Fact::told)
                        .map(all -> all.stream().filter(Told::catchUp).toList())
                        .filter(all -> !all.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        List<ReleaseLine> lines = ReleaseLine.done(reserved.preview(), told);
        return new ClearOutcome(
                State.RELEASED,
                "Released: "
                        + Phrases.workloads(lines.size())
                        + " on "
                        + Phrases.node(reserved.seen().node())
                        + ".",
                lines,
                written,
                null);
    }

    /// All of it as text, to be pasted elsewhere.
    public String text() {
        return lines.stream()
                .map(one -> one.whole() + "  " + one.action().wireName() + "  " + one.remark())
                .collect(Collectors.joining("\n", headline + "\n", "\n" + written + "\n"));
    }
}
