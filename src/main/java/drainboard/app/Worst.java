package drainboard.app;

import drainboard.event.NodeId;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.BannerViewModel;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// The worst thing that needs a person now, as the banner says it.
record Worst(BannerViewModel banner) {
    private Optional<Alarm> alarm() {
        return Optional.ofNullable(banner.lineProperty().get().worst());
    }

    /// Does something about it, where there is one.
    void then(Consumer<Alarm> act) {
        alarm().ifPresent(act);
    }

    /// That there is none; blank where there is one.
    String calm() {
        return alarm().isPresent() ? "" : "Nothing needs attention.";
    }

    @Nullable NodeId node() {
        return alarm().map(Alarm::node).orElse(null);
    }
}
