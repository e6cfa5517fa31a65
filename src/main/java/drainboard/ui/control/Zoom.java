package drainboard.ui.control;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// The root of a window: it draws its content as large as the text size says. The content is laid
/// out in the room that this leaves, so that it folds by the same rules as in a smaller window and
/// nothing of it is cut. It never gets less room than it can do with: in a small window the text
/// grows as far as it can.
public final class Zoom extends Region {
    private static final double WHOLE = 100;

    private final Region content;
    private final TextSize size;
    private final double leastWidth;
    private final double leastHeight;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ReadOnlyStringWrapper shortage = new ReadOnlyStringWrapper("");

    /// @param leastWidth the least room that the content can do with
    /// @param leastHeight the same upwards
    public Zoom(Region content, TextSize size, double leastWidth, double leastHeight) {
        this.content = content;
        this.size = size;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        getStyleClass().add("zoom");
        content.getTransforms().add(scale);
        getChildren().add(content);
        size.percentProperty().subscribe(_ -> tell(size.step()));
    }

    /// The size that it follows.
    public TextSize size() {
        return size;
    }

    /// How many times as large as drawn it is now.
    public double factor() {
        return scale.getX();
    }

    /// That it is drawn smaller than it is to be, and how large, as a sentence; blank where the
    /// window has room for what is wanted.
    public ReadOnlyStringProperty shortageProperty() {
        return shortage.getReadOnlyProperty();
    }

    /// How large it is drawn now, in whole percent.
    public int percent() {
        return (int) Math.floor(factor() * WHOLE);
    }

    /// Pop-ups hang on the window and not in its content: the sheets tell them.
    private void tell(int percent) {
        TextSize.STEPS.forEach(
                step ->
                        pseudoClassStateChanged(
                                PseudoClass.getPseudoClass("text-" + step), step == percent));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wanted = size.percentProperty().get() / WHOLE;
        double wide = getWidth() - snappedLeftInset() - snappedRightInset();
        double high = getHeight() - snappedTopInset() - snappedBottomInset();
        double most = Math.min(wide / leastWidth, high / leastHeight);
        double factor = wanted <= 1 ? wanted : Math.clamp(most, 1, wanted);
        scale.setX(factor);
        scale.setY(factor);
        shortage.set(
                factor < wanted
                        ? "Shown at " + percent() + " %: this window has no room for more."
                        : "");
        content.resizeRelocate(
                snappedLeftInset(),
                snappedTopInset(),
                Math.floor(wide / factor),
                Math.floor(high / factor));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + content.prefWidth(-1) * factor() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + content.prefHeight(-1) * factor() + snappedBottomInset();
    }
}
