package drainboard.ui.dossier;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.IntConsumer;

/// The way to what is shown, each step of which is gone back to by a press.
final class CrumbBar extends HBox {
    private final IntConsumer go;

    /// @param go is told which step is gone back to
    CrumbBar(IntConsumer go) {
        this.go = go;
        getStyleClass().add("dossier-crumbs");
    }

    void show(List<String> path) {
        boolean focused = getChildren().stream().anyMatch(Node::isFocusWithin);
        getChildren().clear();
        for (int at = 0; at < path.size(); at++) {
            boolean last = at == path.size() - 1;
            if (at > 0) {
                Label between = new Label("›");
                between.getStyleClass().add("muted");
                getChildren().add(between);
            }
            getChildren().add(last ? here(path.get(at)) : back(at, path.get(at)));
        }
        if (focused) {
            getChildren().getFirst().requestFocus();
        }
    }

    private static Label here(String name) {
        Label here = new Label(name);
        here.setId("dossier-here");
        here.setTooltip(new Tooltip(name));
        here.getStyleClass().add("strong");
        return here;
    }

    private Button back(int at, String name) {
        Button back = new Button(name);
        back.setMnemonicParsing(false);
        back.setId("dossier-crumb-" + at);
        back.setAccessibleText("Back to " + name);
        back.getStyleClass().addAll("button-quiet", "dossier-crumb");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> go.accept(at));
        return back;
    }
}
