package drainboard.app;

import drainboard.event.NodeId;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.control.Times;
import drainboard.ui.filter.Filter;
import drainboard.ui.filter.FilterViewModel;
import drainboard.ui.fleet.NodesAsked;
import drainboard.ui.timeline.TimelineView;
import drainboard.ui.timeline.TimelineViewModel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/// The timeline's part of the window.
final class TimelinePage {
    private final TimelineViewModel model;
    private final TimelineView view;
    private final FilterViewModel filter;
    private @Nullable SessionPicture latest;

    /// @param filter whose lanes are shown
    TimelinePage(Times times, FilterViewModel filter) {
        model = new TimelineViewModel(times);
        view = new TimelineView(model, filter);
        this.filter = filter;
        filter.filterProperty().subscribe(_ -> model.showOnly(asked(), filter.asked()));
    }

    /// Whose lanes are shown by now. A halt that is held is shown whatever mode was chosen, but not
    /// where the operator typed something else.
    private Predicate<NodeId> asked() {
        SessionPicture picture = latest;
        if (picture == null || filter.filterProperty().get().isAll()) {
            return _ -> true;
        }
        NodesAsked all = new NodesAsked(picture, filter.filterProperty().get());
        NodesAsked typed = new NodesAsked(picture, Filter.of(filter.textProperty().get()));
        return node -> all.passes(node) || (model.isHeld(node) && typed.passes(node));
    }

    /// Sets the focus to the field that filters.
    void filter() {
        view.filter();
    }

    TimelineView view() {
        return view;
    }

    TimelineViewModel model() {
        return model;
    }

    void show(SessionPicture picture) {
        boolean ticked =
                latest == null || latest.now().getEpochSecond() != picture.now().getEpochSecond();
        latest = picture;
        if (ticked && !filter.filterProperty().get().isAll()) {
            model.keepOnly(asked());
        }
        model.show(picture);
    }

    /// What it can do by key or palette.
    List<Act> acts() {
        return List.of(
                Act.always(
                        "timeline.table",
                        "Timeline",
                        "Show the timeline as a table, or as lanes again",
                        List.of("Shift+T"),
                        view::turn),
                new Act(
                        "timeline.pins",
                        "Timeline",
                        "Hide the pinned lanes of the timeline, or show them again",
                        List.of(),
                        () -> view.isAnyPinned() ? "" : "No lane is pinned.",
                        view::turnPins));
    }
}
