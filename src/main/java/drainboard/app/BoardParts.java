package drainboard.app;

import drainboard.session.SessionPicture;
import drainboard.ui.action.Acts;
import drainboard.ui.fx.Attempt;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.WindowAlarms;
import drainboard.ui.shell.GuardedRegion;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The parts of the window, each shown every picture by itself: where one fails, its region says so
/// and all others live on.
final class BoardParts {
    private final Acts acts;
    private final FailedViews failed;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable SessionPicture latest;
    private long spent;

    /// @param acts whose keys stand on the buttons of the views
    /// @param failed writes down what a view failed with
    BoardParts(Acts acts, FailedViews failed) {
        this.acts = acts;
        this.failed = failed;
    }

    /// A part, and where what it shows is seen.
    private static final class Part {
        private final String name;
        private final Consumer<SessionPicture> show;
        private final List<GuardedRegion> where;
        private final boolean always;
        private boolean failed;
        private @Nullable Alarm alarm;

        Part(
                String name,
                Consumer<SessionPicture> show,
                List<GuardedRegion> where,
                boolean always) {
            this.name = name;
            this.show = show;
            this.where = where;
            this.always = always;
        }

        /// One that nobody can have tried again is, with each picture.
        boolean isDue() {
            return (!failed || where.isEmpty())
                    && (always || where.stream().anyMatch(GuardedRegion::isVisible));
        }

        void fail(Throwable why, Instant now) {
            where.forEach(region -> region.fail(why));
            if (where.isEmpty() && alarm == null) {
                alarm = WindowAlarms.failed(name, String.valueOf(why), now);
            }
        }
    }

    /// A place for a view that may fail.
    GuardedRegion guard(String name, Supplier<? extends Region> make) {
        GuardedRegion[] made = new GuardedRegion[1];
        made[0] =
                new GuardedRegion(
                        name, () -> ButtonKeys.on(make.get(), acts), () -> reload(made[0]));
        made[0].failing(why -> failed.write(name, why));
        return made[0];
    }

    /// Has a part shown every picture from now on.
    void add(Consumer<SessionPicture> show, GuardedRegion... where) {
        parts.add(new Part("Something without a place", show, List.of(where), true));
    }

    /// The same for one that is seen nowhere in the window: where it fails, that needs a person.
    ///
    /// @param name what it is, in words
    void add(String name, Consumer<SessionPicture> show) {
        parts.add(new Part(name, show, List.of(), true));
    }

    /// What needs a person since a part fails that is seen nowhere.
    List<Alarm> alarms() {
        return parts.stream().flatMap(part -> Stream.ofNullable(part.alarm)).toList();
    }

    /// Has a page shown every picture while it is in sight, and the present one as it comes in
    /// sight: what nobody sees costs nothing.
    void addPage(Consumer<SessionPicture> show, GuardedRegion where) {
        Part part = new Part("A page", show, List.of(where), false);
        parts.add(part);
        where.visibleProperty().subscribe(() -> comeInSight(part));
    }

    private void comeInSight(Part part) {
        SessionPicture now = latest;
        if (now != null && part.isDue()) {
            show(part, now);
        }
    }

    /// What it takes to show a picture in every part that works, to be run in order; one more may
    /// be added.
    List<Runnable> portions(SessionPicture picture) {
        latest = picture;
        spent = 0;
        List<Runnable> portions = new ArrayList<>(parts.size() + 1);
        for (Part part : parts) {
            portions.add(() -> portion(part, picture));
        }
        return portions;
    }

    private void portion(Part part, SessionPicture picture) {
        if (part.isDue()) {
            long began = System.nanoTime();
            show(part, picture);
            spent += System.nanoTime() - began;
        }
    }

    /// The picture that is shown, or is about to be; null before the first.
    @Nullable SessionPicture latest() {
        return latest;
    }

    /// How long the parts have worked on the present picture so far.
    Duration spent() {
        return Duration.ofNanos(spent);
    }

    /// Whether some part does not show the present picture.
    boolean isAnyFailed() {
        return parts.stream()
                .anyMatch(
                        part ->
                                part.failed
                                        || part.where.stream().anyMatch(GuardedRegion::isFailed));
    }

    private void show(Part part, SessionPicture picture) {
        Optional<Throwable> failure = Attempt.at(() -> part.show.accept(picture));
        boolean news = !part.failed;
        part.failed = failure.isPresent();
        if (failure.isEmpty()) {
            part.alarm = null;
            return;
        }
        part.fail(failure.get(), picture.now());
        if (news && part.where.isEmpty()) {
            failed.write(part.name, failure.get());
        }
    }

    /// Shows the bars, which have no place of their own, and writes down what they failed with;
    /// answers the first of it.
    Optional<Throwable> bars(Runnable... shows) {
        Optional<Throwable> first = Optional.empty();
        for (Runnable show : shows) {
            Optional<Throwable> failure = Attempt.at(show);
            failure.ifPresent(why -> failed.write("Bars", why));
            first = first.or(() -> failure);
        }
        return first;
    }

    private void reload(GuardedRegion region) {
        SessionPicture now = latest;
        region.restore();
        for (Part part : parts) {
            if (!part.where.contains(region)) {
                continue;
            }
            part.failed = false;
            part.where.forEach(GuardedRegion::restore);
            if (now != null) {
                show(part, now);
            }
        }
    }

    /// The window's title: what is wrong with it or in it, worst first, before its name.
    ///
    /// @param alarms how many there are, in words; blank for none
    String title(SessionPicture picture, String alarms) {
        return (picture.recorded() ? "SAMPLE – " : "")
                + (picture.saving().isOnlyLookedAt() ? "LOOKING ON – " : "")
                + (isAnyFailed() ? "A VIEW FAILED – " : "")
                + (alarms.isEmpty() ? "" : alarms + " – ")
                + "Drainboard";
    }
}
