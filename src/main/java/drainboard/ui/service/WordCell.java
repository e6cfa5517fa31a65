package drainboard.ui.service;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;

import java.time.Instant;
import java.util.function.BiFunction;

/// A text that may change as time passes.
final class WordCell<R> extends TableCell<R, R> {
    WordCell(String style, ObservableValue<Instant> now, BiFunction<R, Instant, String> words) {
        getStyleClass().add(style);
        textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    R row = getItem();
                                    return row == null ? "" : words.apply(row, now.getValue());
                                },
                                itemProperty(),
                                now));
    }
}
