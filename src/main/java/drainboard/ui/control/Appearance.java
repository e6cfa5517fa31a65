package drainboard.ui.control;

import drainboard.ui.fx.SystemLook;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import java.time.ZoneId;

/// How a window looks and writes, as its operator and the system want it: theme, size of text,
/// density, motion and the zone of times. It outlives what the window shows. The FX thread alone
/// uses it.
public final class Appearance {
    private static final double LEAST = 0.75;
    private static final double WHOLE = 100;

    /// What the styles take for the edges of a window above another, from side to side.
    private static final double EDGES = 2;

    private static final int WALL = 160;

    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);
    private final ReadOnlyObjectWrapper<Theme> shown = new ReadOnlyObjectWrapper<>(Theme.DARK);
    private final ReadOnlyBooleanWrapper still = new ReadOnlyBooleanWrapper();
    private final TextSize text = new TextSize();
    private int near;
    private final SystemLook system;
    private final Times times;

    /// @param theme the theme to begin with
    /// @param system what the system says
    /// @param times in which zone times are shown
    public Appearance(ThemeChoice theme, SystemLook system, Times times) {
        this.theme = new SimpleObjectProperty<>(theme);
        this.system = system;
        this.times = times;
        shown.bind(
                Bindings.createObjectBinding(
                        () ->
                                this.theme
                                        .get()
                                        .theme(
                                                system.dark().getValue(),
                                                system.highContrast().getValue()),
                        this.theme,
                        system.dark(),
                        system.highContrast()));
        still.bind(
                Bindings.createBooleanBinding(
                        () -> motion.get().isReduced(system.reducedMotion().getValue()),
                        motion,
                        system.reducedMotion()));
    }

    /// A window in one theme on this system, which writes times in UTC or as they are here.
    public static Appearance of(Theme theme) {
        return new Appearance(
                ThemeChoice.of(theme), SystemLook.here(), new Times(ZoneId.systemDefault()));
    }

    /// The same choices for what comes in place of what this dressed, which it no longer follows.
    public Appearance again() {
        Appearance next = new Appearance(theme.get(), system, times.again());
        next.density.set(density.get());
        next.motion.set(motion.get());
        next.text.choose(nearPercent());
        return next;
    }

    /// Which theme is wanted.
    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /// Changes between dark and light.
    public void turn() {
        theme.set(shown.get() == Theme.LIGHT ? ThemeChoice.DARK : ThemeChoice.LIGHT);
    }

    /// Which theme is shown.
    public ReadOnlyObjectProperty<Theme> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// How much stands in a row.
    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// Whether things may move.
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /// Whether nothing may move; whatever animates asks this first.
    public ReadOnlyBooleanProperty stillProperty() {
        return still.getReadOnlyProperty();
    }

    /// How large text is.
    public TextSize text() {
        return text;
    }

    /// Enlarges all of it to be read from afar, or takes that back.
    public void wall(boolean on) {
        int now = text.percentProperty().get();
        if (on) {
            near = now;
            text.afar((int) (now * WALL / WHOLE));
        } else if (near > 0) {
            text.choose(near);
            near = 0;
        }
    }

    /// How large text is when it is not read from afar, in percent.
    public int nearPercent() {
        return near > 0 ? near : text.percentProperty().get();
    }

    /// How times are written.
    public Times times() {
        return times;
    }

    /// A scene around a content, which follows all of this from now on.
    ///
    /// @param leastWidth the least room that the content can do with, before it is enlarged
    /// @param leastHeight the same upwards
    public Scene scene(
            Region content, double width, double height, double leastWidth, double leastHeight) {
        Zoom root = new Zoom(content, text, leastWidth, leastHeight);
        Scene scene = new Scene(root, width, height);
        shown.subscribe(now -> Theme.apply(scene, now));
        density.subscribe(now -> now.dress(root));
        return scene;
    }

    /// A scene for a window above another, dressed like that one and enlarged as it is.
    ///
    /// @param width how wide the content is, before it is enlarged
    /// @param height how high; the content can do with three quarters of that
    /// @param room how high the screen is
    public static Scene above(
            Window owner, Region content, double width, double height, double room) {
        Scene below = owner.getScene();
        TextSize size =
                below != null && below.getRoot() instanceof Zoom zoom
                        ? zoom.size()
                        : new TextSize();
        double factor = size.percentProperty().get() / WHOLE;
        Zoom root = new Zoom(content, size, width, height * LEAST);
        // Both are as dark, or as light: without an edge nobody sees where the one ends.
        root.getStyleClass().add("above");
        Scene scene =
                new Scene(root, width * factor + EDGES, Math.min(height * factor + EDGES, room));
        if (below != null) {
            scene.getPreferences().setColorScheme(below.getPreferences().getColorScheme());
            Bindings.bindContent(scene.getStylesheets(), below.getStylesheets());
        }
        return scene;
    }
}
