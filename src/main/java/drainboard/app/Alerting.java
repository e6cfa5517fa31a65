package drainboard.app;

import drainboard.event.NodeId;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.alert.Chime;
import drainboard.ui.alert.DesktopNotice;
import drainboard.ui.alert.Notice.Order;
import drainboard.ui.alert.NoticeText;
import drainboard.ui.alert.Notices;
import drainboard.ui.alert.SoundOutlet;
import drainboard.ui.alert.Sounds;
import drainboard.ui.control.Times;
import drainboard.ui.fx.FxThread;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.IncidentViewModel;

import javafx.stage.Window;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Tells who does not look at the window: by notices of the desktop and by sounds, both off until
/// they are chosen, and never for a recording. It says what the list says. Lives on the FX thread.
final class Alerting {
    /// The act that lets a halt's sound be heard.
    static final String TEST = "sound.test";

    private static final String GROUP = "Incidents";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IncidentViewModel incidents;
    private final Consumer<String> say;
    private final Notices notices;
    private final Sounds sounds = new Sounds();
    private final SoundOutlet speaker;
    private final ToldDesktop desktop = new ToldDesktop();
    private String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    private boolean sound;
    private Runnable front = () -> {};
    private Consumer<Alarm> inspect = _ -> {};

    /// @param say tells the operator something in the window
    Alerting(IncidentViewModel incidents, Times times, Consumer<String> say) {
        this.incidents = incidents;
        this.say = say;
        notices = new Notices(new NoticeText(times));
        speaker = new SoundOutlet(this::told);
        incidents.attention().muteBy(this::mute);
    }

    /// A click on a notice shows the window, and in it what the notice tells of first; it decides
    /// nothing.
    ///
    /// @param show brings the window to the front
    /// @param open shows what an alarm is about
    Alerting leads(Runnable show, Consumer<Alarm> open) {
        front = show;
        inspect = open;
        return this;
    }

    private void clicked(long id) {
        FxThread.later(
                () -> {
                    front.run();
                    notices.first(id).ifPresent(inspect);
                });
    }

    /// It is shown what the other parts are shown, after them, its acts are the window's, and what
    /// is set of it takes effect at once.
    Alerting joined(BoardParts parts, Acts registry, SettingsPage settings) {
        parts.add("What tells by notices and sounds", this::show);
        incidents.unseen(parts::alarms);
        registry.addAll(acts());
        settings.alerts(this);
        return this;
    }

    /// Tells and sounds as was set.
    void set(Settings settings) {
        tell(settings.truth(Setting.NOTIFICATIONS));
        sound(settings.truth(Setting.SOUND));
    }

    /// @param path where the desktop's programs are looked for
    void set(boolean notify, boolean heard, String path) {
        this.path = path;
        tell(notify);
        sound(heard);
    }

    /// Tells the desktop from now on, or not any more: what stands there is withdrawn.
    void tell(boolean notify) {
        tell(notices.end());
        desktop.by(notify ? new DesktopNotice(path, PATIENCE, this::clicked, this::told) : null);
    }

    /// Sounds from now on, or not any more.
    void sound(boolean heard) {
        sound = heard;
        showSound(false);
    }

    private void told(String sentence) {
        FxThread.later(() -> say.accept(sentence));
    }

    private void show(SessionPicture picture) {
        if (picture.recorded()) {
            tell(notices.end());
            showSound(false);
            return;
        }
        boolean looked =
                desktop.isOff() || Window.getWindows().stream().anyMatch(Window::isFocused);
        List<Alarm> alarms = incidents.alarms();
        tell(
                notices.show(
                        alarms,
                        alarm -> services(alarm, picture),
                        picture.freshness(),
                        looked,
                        picture.now()));
        Optional<Chime> chime = sounds.show(alarms, picture.now());
        if (sound) {
            chime.ifPresent(speaker::play);
        }
        showSound(sound);
    }

    /// The services that are hit where a node is.
    private static String services(Alarm alarm, SessionPicture picture) {
        NodeId node = alarm.node();
        return node != null && picture.fleet().nodes().get(node) instanceof Tracked there
                ? there.placements().stream()
                        .flatMap(one -> picture.roster().serviceOf(one.name(node)).stream())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("\n"))
                : "";
    }

    private void tell(List<Order> orders) {
        desktop.accept(orders);
    }

    private void showSound(boolean on) {
        incidents.attention().sound(on && sounds.isSounding(), on && sounds.isMuted());
    }

    /// Withdraws what is at the desktop: the run is over.
    void end() {
        tell(notices.end());
    }

    private void mute() {
        sounds.mute();
        showSound(sound);
    }

    private String unmutable() {
        if (!sound) {
            return "Sound is off; the setting “sound” turns it on.";
        }
        if (sounds.isMuted()) {
            return "It is muted until the next raise.";
        }
        return sounds.isSounding() ? "" : "Nothing sounds.";
    }

    private List<Act> acts() {
        return List.of(
                new Act(
                        "sound.mute",
                        GROUP,
                        "Mute the sound until the next raise",
                        List.of("m"),
                        this::unmutable,
                        this::mute),
                Act.always(
                        TEST,
                        GROUP,
                        "Test the sound of a halt",
                        List.of(),
                        () -> speaker.play(Chime.HALT)));
    }
}
