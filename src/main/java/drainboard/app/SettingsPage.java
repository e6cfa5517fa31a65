package drainboard.app;

import drainboard.session.SessionPicture;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.settings.SettingsReading;
import drainboard.settings.UserFile;
import drainboard.ui.action.ActTip;
import drainboard.ui.action.Acts;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Times;
import drainboard.ui.control.Zoom;
import drainboard.ui.fx.FxThread;
import drainboard.ui.settings.Changes;
import drainboard.ui.settings.InForce;
import drainboard.ui.settings.SettingsView;
import drainboard.ui.settings.SettingsViewModel;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// The part of the window in which it is set.
final class SettingsPage {
    private final Times times;
    private final SettingsViewModel model;
    private final SettingsView view;
    private @Nullable Alerting alerting;

    /// @param operator who decides at this desk; blank where that is not known
    SettingsPage(Site site, String operator, Appearance look, Acts acts) {
        times = look.times();
        Settings settings =
                site.configured().map(Configured::settings).orElseGet(Settings::builtIn);
        Settings below =
                site.configured()
                        .map(one -> SettingsReading.below(one.paths()))
                        .orElseGet(Settings::builtIn);
        model =
                new SettingsViewModel(
                        new InForce(settings, below),
                        site.configured().map(one -> changes(one, site, operator)),
                        new AtOnce(look, acts, site.logLevel()),
                        FxThread::later);
        view = new SettingsView(model);
        view.beside(Setting.SOUND, test(acts));
        view.tell(
                Setting.TEXT_SIZE,
                view.sceneProperty()
                        .flatMap(Scene::rootProperty)
                        .flatMap(SettingsPage::shortage)
                        .orElse(""));
    }

    /// What the window that the page is in has no room for.
    private static ObservableValue<String> shortage(Parent root) {
        return root instanceof Zoom zoom ? zoom.shortageProperty() : new SimpleStringProperty("");
    }

    private static Button test(Acts acts) {
        Button test = new Button("Test sound");
        test.setId("setting-sound-test");
        test.setAccessibleText("Test the sound of a halt");
        test.setOnAction(_ -> acts.find(Alerting.TEST).ifPresent(act -> act.run().run()));
        ActTip.on(test, acts, Alerting.TEST);
        return test;
    }

    /// What is set of notices and sounds goes there.
    void alerts(Alerting told) {
        alerting = told;
    }

    private static Changes changes(Configured configured, Site site, String operator) {
        ExecutorService writer =
                Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("drainboard-settings").factory());
        return new Changes(
                UserFile.of(configured.paths().config()), site.scribe(), operator, writer);
    }

    /// What has its effect without a new start.
    private final class AtOnce implements SettingsViewModel.Effect {
        private final Appearance look;
        private final Acts acts;
        private final Optional<Consumer<Level>> log;

        AtOnce(Appearance look, Acts acts, Optional<Consumer<Level>> log) {
            this.look = look;
            this.acts = acts;
            this.log = log;
        }

        @Override
        public boolean isAtOnce(Setting setting) {
            return setting.isLook()
                    || setting == Setting.KEYS_OFF
                    || setting == Setting.NOTIFICATIONS
                    || setting == Setting.SOUND
                    || (setting == Setting.LOG_LEVEL && log.isPresent());
        }

        @Override
        public void apply(Setting setting, List<String> texts) {
            String text = texts.getFirst();
            boolean on = Boolean.parseBoolean(text);
            Alerting told = alerting;
            if (setting == Setting.KEYS_OFF) {
                acts.letters(!on);
            } else if (setting == Setting.LOG_LEVEL) {
                log.ifPresent(one -> one.accept(Blackbox.level(text)));
            } else if (setting.isLook()) {
                SetLook.set(look, setting, text);
            } else if (told != null && setting == Setting.NOTIFICATIONS) {
                told.tell(on);
            } else if (told != null) {
                told.sound(on);
            }
        }
    }

    /// How the window's times are written.
    Times times() {
        return times;
    }

    SettingsView view() {
        return view;
    }

    void show(SessionPicture picture) {
        model.show(picture);
    }
}
