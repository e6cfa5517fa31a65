package drainboard.ui.node;

import drainboard.node.Doubts;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.session.Freshness;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/// May this machine be touched? The verdict and all its reasons in plain words.
final class ReadinessText {
    private static final int MOST_NAMES = 3;

    private final Subject subject;
    private final Readiness readiness;

    ReadinessText(Subject subject) {
        this.subject = subject;
        this.readiness =
                Readiness.of(
                        subject.node(),
                        subject.picture().freshness().isStale(subject.node().node()));
    }

    String verdict() {
        return switch (readiness.verdict()) {
            case READY -> "READY";
            case NOT_READY -> "NOT READY";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    List<String> reasons() {
        if (readiness.reasons().isEmpty()) {
            return ready();
        }
        List<String> said = new ArrayList<>();
        readiness.reasons().forEach(reason -> said.addAll(words(reason)));
        return said;
    }

    /// What makes it ready; that nothing was reported is not that nothing is in flight.
    private List<String> ready() {
        String silent = names(one -> one.reports().drain() == null, subject::name);
        String superseded =
                names(
                        one -> one.reports().drain() != null && one.reports().last() > 0,
                        one -> one.reports().last() + " on " + subject.name(one));
        if (silent.isEmpty() && superseded.isEmpty()) {
            return List.of("every checkpoint is persisted and nothing is in flight");
        }
        List<String> said = new ArrayList<>();
        said.add("every checkpoint is persisted");
        if (!superseded.isEmpty()) {
            said.add("last reported in flight before its checkpoint: " + superseded);
        }
        if (!silent.isEmpty()) {
            said.add("work in flight not reported: " + silent);
        }
        return said;
    }

    private List<String> words(Readiness.Reason reason) {
        Tracked node = subject.node();
        return switch (reason) {
            case DOUBT -> doubts(node.doubts());
            case STALE -> List.of(lost());
            case HALTED ->
                    List.of(
                            "halted: "
                                    + (node.incident() == null
                                            ? "an incident is open"
                                            : lower(Words.of(node.incident().cause()))));
            case NOT_DRAINED ->
                    List.of(
                            (node.doubts().any() || subject.isLost() ? "last known mode" : "mode")
                                    + " is "
                                    + lower(Words.of(node.mode())));
            case CHECKPOINT_MISSING ->
                    List.of(
                            "no persisted checkpoint: "
                                    + names(
                                            placement ->
                                                    !placement.lifecycle().hasPersistedCheckpoint(),
                                            subject::name));
            case IN_FLIGHT ->
                    List.of(
                            "in flight: "
                                    + names(
                                            placement -> placement.reports().isUnsettled(),
                                            placement ->
                                                    placement.reports().last()
                                                            + " on "
                                                            + subject.name(placement)
                                                            + subject.beforeDrain(placement)));
        };
    }

    private static List<String> doubts(Doubts doubts) {
        List<String> said = new ArrayList<>();
        if (doubts.fenceEventNotTaken()) {
            said.add("in doubt: news of a lost fence was not taken");
        }
        if (doubts.eventNotFollowed()) {
            said.add("in doubt: something said of it was not followed");
        }
        return said;
    }

    /// Why it is only last known: how the source stands on which the node itself hangs.
    private String lost() {
        Freshness freshness = subject.picture().freshness();
        String source = freshness.source(subject.node().node());
        return source == null
                ? "nobody can say which source it hangs on: last known only"
                : "source "
                        + Sanitizer.brief(source)
                        + " "
                        + freshness.standing(subject.node().node())
                        + ": last known only";
    }

    private String names(Predicate<Placement> which, Function<Placement, String> what) {
        List<String> all = subject.node().placements().stream().filter(which).map(what).toList();
        int more = all.size() - MOST_NAMES;
        return String.join(", ", all.subList(0, Math.min(all.size(), MOST_NAMES)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
