package drainboard.app;

import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.control.Times;
import drainboard.ui.timeline.TimelineView;
import drainboard.ui.timeline.TimelineViewModel;

import java.util.List;

/// The timeline's part of the window.
final class TimelinePage {
    private final TimelineViewModel model;
    private final TimelineView view;

    TimelinePage(Times times) {
        model = new TimelineViewModel(times);
        view = new TimelineView(model);
    }

    TimelineView view() {
        return view;
    }

    TimelineViewModel model() {
        return model;
    }

    void show(SessionPicture picture) {
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
                        view::turn));
    }
}
