package drainboard.app;

import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.control.Times;
import drainboard.ui.happening.HappeningView;
import drainboard.ui.happening.HappeningViewModel;

import java.util.List;

/// The events' part of the window.
final class EventsPage {
    private static final String EVENTS = "Events";

    private final HappeningViewModel model;
    private final HappeningView view;

    /// @param inspect goes to the inspector
    EventsPage(Times times, Runnable inspect) {
        model = new HappeningViewModel(times);
        view = new HappeningView(model, times.zoneProperty(), inspect);
    }

    HappeningView view() {
        return view;
    }

    HappeningViewModel model() {
        return model;
    }

    void show(SessionPicture picture) {
        model.show(picture);
    }

    /// What it can do by key or palette.
    List<Act> acts() {
        return List.of(
                Act.always(
                        "events.newest",
                        EVENTS,
                        "Go to the newest event and on with what comes",
                        List.of(),
                        view::newest),
                new Act(
                        "events.copy",
                        EVENTS,
                        "Copy the events shown as a table for a spreadsheet",
                        List.of(),
                        () -> model.rows().isEmpty() ? "No event is shown." : "",
                        view::copyShown));
    }
}
