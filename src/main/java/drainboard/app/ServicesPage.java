package drainboard.app;

import drainboard.event.NodeId;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.ServiceAlarms;
import drainboard.ui.service.ServiceView;
import drainboard.ui.service.ServiceViewModel;

import java.util.List;
import java.util.function.Consumer;

/// The services' part of the window.
final class ServicesPage {
    private final ServiceViewModel model;
    private final ServiceView view;

    /// @param open shows a node
    ServicesPage(Consumer<NodeId> open) {
        model = new ServiceViewModel(open);
        view = new ServiceView(model);
    }

    ServiceView view() {
        return view;
    }

    void show(SessionPicture picture) {
        model.show(picture);
    }

    /// Shows the replicas of a service.
    void choose(String service) {
        model.choose(service);
    }

    /// The services that need a person at once.
    List<Alarm> alarms(SessionPicture picture) {
        return model.failing(picture).stream()
                .map(
                        one ->
                                ServiceAlarms.noneAccepting(
                                        one.service(), one.sentence(), one.certain(), one.since()))
                .toList();
    }

    /// What it can do by key or palette.
    List<Act> acts() {
        return List.of(
                new Act(
                        "services.node",
                        "Services",
                        "Show the node of the chosen replica",
                        List.of(),
                        () -> view.isReplicaChosen() ? "" : "No replica of a service is chosen.",
                        view::open));
    }
}
