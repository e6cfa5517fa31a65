package drainboard.app;

import drainboard.session.SessionPicture;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.settings.SettingsReading;
import drainboard.settings.UserFile;
import drainboard.ui.action.Acts;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Times;
import drainboard.ui.fx.FxThread;
import drainboard.ui.settings.Changes;
import drainboard.ui.settings.InForce;
import drainboard.ui.settings.SettingsView;
import drainboard.ui.settings.SettingsViewModel;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The part of the window in which it is set.
final class SettingsPage {
    private final Times times;
    private final SettingsViewModel model;
    private final SettingsView view;

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
                        new AtOnce(look, acts),
                        FxThread::later);
        view = new SettingsView(model);
    }

    private static Changes changes(Configured configured, Site site, String operator) {
        ExecutorService writer =
                Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("drainboard-settings").factory());
        return new Changes(
                UserFile.of(configured.paths().config()), site.scribe(), operator, writer);
    }

    /// What has its effect without a new start.
    private record AtOnce(Appearance look, Acts acts) implements SettingsViewModel.Effect {
        @Override
        public boolean isAtOnce(Setting setting) {
            return setting.isLook() || setting == Setting.KEYS_OFF;
        }

        @Override
        public void apply(Setting setting, List<String> texts) {
            if (setting == Setting.KEYS_OFF) {
                acts.letters(!Boolean.parseBoolean(texts.getFirst()));
            } else {
                SetLook.set(look, setting, texts.getFirst());
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
