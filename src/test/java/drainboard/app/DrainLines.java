package drainboard.app;

import drainboard.ui.drain.DrainLine;

import javafx.scene.control.TableView;

import org.testfx.api.FxRobot;

import java.util.function.Predicate;

/// Chooses a line of the drains table by what it is: where it stands hangs on what else came.
final class DrainLines {
    private DrainLines() {}

    /// The first row of a placement on a node.
    static void chooseRow(FxRobot robot, String node) {
        choose(robot, line -> isRow(line) && isOn(line, node));
    }

    /// A row of a placement on any other node.
    static void chooseRowElsewhere(FxRobot robot, String node) {
        choose(robot, line -> isRow(line) && !isOn(line, node));
    }

    private static boolean isRow(DrainLine line) {
        return line.key().workload() != null;
    }

    private static boolean isOn(DrainLine line, String node) {
        return line.key().node().toString().equals(node);
    }

    private static void choose(FxRobot robot, Predicate<DrainLine> wanted) {
        robot.interact(
                () -> {
                    TableView<DrainLine> table = robot.lookup("#drains-table").queryTableView();
                    DrainLine line =
                            table.getItems().stream().filter(wanted).findFirst().orElseThrow();
                    table.getSelectionModel().clearAndSelect(table.getItems().indexOf(line));
                });
    }
}
