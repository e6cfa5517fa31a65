package drainboard.ui.service;

import drainboard.ui.control.Slant;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.Predicate;

/// A text that leans where nobody can vouch for it.
final class DoubtedCell<R> extends TableCell<R, R> {
    private final Label words = new Label();
    private final Slant slant = new Slant(words);
    private final Function<R, String> text;
    private final Predicate<R> doubted;

    DoubtedCell(Function<R, String> text, Predicate<R> doubted) {
        this.text = text;
        this.doubted = doubted;
        words.getStyleClass().add("small");
        setGraphic(words);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean none) {
        super.updateItem(row, none);
        words.setText(none || row == null ? "" : text.apply(row));
        slant.lean(!none && row != null && doubted.test(row));
    }
}
