package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.event.Release;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.session.Fact.Told;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One placement in a list of what a clear releases, before or after.
///
/// @param workload its name, as it was written
/// @param action what it is told
/// @param remark what an operator should know about that
/// @param flagged whether the remark is one to stop at
public record ReleaseLine(
        WorkloadName workload, WorkloadAction action, String remark, boolean flagged) {

    /// Its name for a line, safe to show; of a long one the head, the tail and the length.
    public String brief() {
        return Sanitizer.measured(workload.text());
    }

    /// The whole of its name, safe to show.
    public String whole() {
        return Sanitizer.whole(workload.text());
    }

    /// What is going to be released, with what was known of each placement when it was read.
    static List<ReleaseLine> ahead(Reservation read, Times times) {
        Tracked node = read.seen();
        NodeId id = node.node();
        Remarks remarks = new Remarks(id, read.facts(), read.at(), read.staleAfter(), times);
        Map<WorkloadName, Placement> placements =
                node.placements().stream()
                        .collect(Collectors.toMap(one -> one.name(id), Function.identity()));
        return read.preview().stream()
                .map(one -> ahead(one, placements.get(one.workload()), remarks))
                .toList();
    }

    private static ReleaseLine ahead(
            Release release, @Nullable Placement placement, Remarks remarks) {
        WorkloadName name = release.workload();
        if (placement == null) {
            return new ReleaseLine(name, release.action(), "not on the node any more", true);
        }
        return new ReleaseLine(
                name,
                release.action(),
                remarks.of(placement),
                !placement.lifecycle().hasPersistedCheckpoint()
                        || placement.reports().isUnsettled());
    }

    /// What was released, each line equal to what was shown before or flagged.
    static List<ReleaseLine> done(List<Release> preview, List<Told> told) {
        List<ReleaseLine> lines = new ArrayList<>();
        for (Release release : preview) {
            lines.add(
                    told.stream()
                            .filter(one -> one.workload().equals(release.workload()))
                            .findFirst()
                            .map(one -> done(release, one))
                            .orElseGet(() -> unseen(release)));
        }
        told.stream()
                .filter(one -> preview.stream().noneMatch(r -> r.workload().equals(one.workload())))
                .map(one -> line(one, "was not in the list that was shown", true))
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    private static ReleaseLine done(Release release, Told told) {
        return told.action() == release.action()
                ? line(told, "as shown", false)
                : line(told, "shown was " + release.action().wireName(), true);
    }

    private static ReleaseLine line(Told told, String remark, boolean flagged) {
        return new ReleaseLine(told.workload(), told.action(), remark, flagged);
    }

    private static ReleaseLine unseen(Release release) {
        return new ReleaseLine(
                release.workload(),
                release.action(),
                "released; its action was not seen here",
                true);
    }
}
