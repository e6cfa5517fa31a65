package drainboard.app;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.node.NodeState;
import drainboard.node.Placement;
import drainboard.session.FollowedSource;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.action.PaletteEntries;
import drainboard.ui.action.PaletteEntry;
import drainboard.ui.action.PaletteEntry.Kind;
import drainboard.ui.control.Times;
import drainboard.ui.incident.Alarm;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the palette finds in the last picture: what needs a person, nodes, workloads, sources and
/// what was followed before. It says of none how it stands: that is read where its age is shown.
final class BoardFinds implements PaletteEntries {
    private static final int LAST_DIGIT = 9;

    private final Supplier<List<Alarm>> alarms;
    private final Supplier<List<PaletteEntry>> recent;
    private final Goes goes;
    private final Times times;
    private @Nullable SessionPicture latest;

    /// What is done with what was found.
    ///
    /// @param place shows a node, and of it a workload where one is given
    /// @param tryNow has a source tried at once
    record Goes(
            Consumer<Alarm> alarm,
            BiConsumer<NodeId, @Nullable WorkloadName> place,
            Consumer<String> source,
            Consumer<String> tryNow) {}

    BoardFinds(
            Supplier<List<Alarm>> alarms,
            Supplier<List<PaletteEntry>> recent,
            Goes goes,
            Times times) {
        this.times = times;
        this.alarms = alarms;
        this.recent = recent;
        this.goes = goes;
    }

    void show(SessionPicture picture) {
        latest = picture;
    }

    @Override
    public List<PaletteEntry> entries() {
        List<PaletteEntry> found = new ArrayList<>();
        SessionPicture picture = latest;
        if (picture != null) {
            for (Alarm alarm : alarms.get()) {
                add(
                        found,
                        Kind.INCIDENT,
                        alarm.headline(),
                        alarm.detail().at(picture.now(), times),
                        () -> goes.alarm().accept(alarm));
            }
            picture.fleet().nodes().values().forEach(node -> add(found, node));
            for (FollowedSource source : picture.sources()) {
                add(
                        found,
                        Kind.SOURCE,
                        source.name(),
                        "",
                        () -> goes.source().accept(source.name()));
                if (source.status() instanceof SourceStatus.Waiting waiting) {
                    found.add(
                            new PaletteEntry(
                                    Kind.SOURCE,
                                    "Try " + source.name() + " now",
                                    "",
                                    waiting.untried(),
                                    () -> goes.tryNow().accept(source.name())));
                }
            }
        }
        found.addAll(recent.get());
        return found;
    }

    private void add(List<PaletteEntry> found, NodeState state) {
        NodeId node = state.node();
        add(
                found,
                Kind.NODE,
                node.toString(),
                decimal(node.id()),
                () -> goes.place().accept(node, null));
        switch (state) {
            case NodeState.Tracked tracked -> {
                for (Placement placement : tracked.placements()) {
                    add(found, placement.name(node), node);
                }
            }
            case NodeState.Unseen unseen ->
                    unseen.named().forEach(named -> add(found, named.workload(), node));
        }
    }

    /// The id in decimal, by which it is found too; blank where that says the same.
    private static String decimal(long id) {
        return id >= 0 && id <= LAST_DIGIT ? "" : Long.toUnsignedString(id) + " in decimal";
    }

    private void add(List<PaletteEntry> found, WorkloadName workload, NodeId node) {
        add(
                found,
                Kind.WORKLOAD,
                workload.toString(),
                "on " + node,
                () -> goes.place().accept(node, workload));
    }

    private static void add(
            List<PaletteEntry> found, Kind kind, String name, String detail, Runnable go) {
        found.add(new PaletteEntry(kind, name, detail, "", go));
    }
}
