package drainboard.ui.control;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The field in which it is typed what is looked for in a table. `Esc` empties it, and leaves it
/// once it is empty; `Enter` and the arrow down leave it.
public final class SoughtField extends TextField {
    private final Runnable leave;

    /// @param id its id
    /// @param about what is looked through: "the services"
    /// @param leave where the focus goes from here
    public SoughtField(String id, String about, Runnable leave) {
        this.leave = leave;
        setId(id);
        getStyleClass().add("word-filter");
        setPromptText("Filter: text -text");
        setAccessibleText("Filter " + about);
        setAccessibleHelp(
                "Shows what has every word that is typed; a minus before a word hides what has it."
                        + " Escape clears, then leaves.");
        addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    }

    private void typed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
            clear();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE
                || key.getCode() == KeyCode.ENTER
                || key.getCode() == KeyCode.DOWN) {
            leave.run();
            key.consume();
        }
    }

    /// Takes the focus, so that what is typed takes the place of what stands there.
    public void begin() {
        requestFocus();
        selectAll();
    }
}
