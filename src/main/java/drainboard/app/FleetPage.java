package drainboard.app;

import drainboard.event.NodeId;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.control.Times;
import drainboard.ui.filter.FilterViewModel;
import drainboard.ui.fleet.FleetMapViewModel;
import drainboard.ui.fleet.FleetTableView;
import drainboard.ui.fleet.FleetTableViewModel;

import java.util.List;
import java.util.function.Consumer;

/// The part of the window that has all nodes as a table.
final class FleetPage {
    private final FleetTableViewModel model;
    private final FleetTableView view;

    /// @param open shows a node
    /// @param filter which nodes are shown
    FleetPage(Times times, Consumer<NodeId> open, FilterViewModel filter) {
        model = new FleetTableViewModel(times, open, filter);
        view = new FleetTableView(model);
    }

    FleetTableView view() {
        return view;
    }

    FleetTableViewModel model() {
        return model;
    }

    void show(SessionPicture picture) {
        model.show(picture);
    }

    /// Sets the focus to the field that filters.
    void filter() {
        view.filter();
    }

    /// What can be done with the map by palette.
    static List<Act> acts(FleetMapViewModel map) {
        return List.of(
                new Act(
                        "map.group",
                        "Fleet",
                        "Group the fleet map by the next label: rack, zone, others, none",
                        List.of(),
                        map::ungroupable,
                        map::groupByNext));
    }

    /// What it can do by key or palette.
    List<Act> acts() {
        return List.of(
                Act.always(
                        "fleet.copy",
                        "Fleet",
                        "Copy the chosen nodes of the fleet table, or all, for a spreadsheet",
                        List.of(),
                        view::copy),
                new Act(
                        "fleet.node",
                        "Fleet",
                        "Show the chosen node of the fleet table",
                        List.of(),
                        () -> view.isChosen() ? "" : "No node of the fleet table is chosen.",
                        view::open));
    }
}
