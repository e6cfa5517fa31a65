package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.journal.AuditExport;
import drainboard.log.RunLog;
import drainboard.settings.Settings;
import drainboard.source.Source;
import drainboard.ui.action.Act;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.ShelveViewModel;
import drainboard.ui.shell.Page;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.ByteArrayOutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Three hundred hostile texts in every field that a stream carries change nothing but the words:
/// none is obeyed, hidden, reordered or parsed, wherever it is shown, spoken, copied or written.
@ExtendWith(WindowRobot.class)
class HostileTextTest {
    private static final long PATIENCE = 60_000;
    private static final int MOST_IN_A_LABEL = 2_600;
    private static final int MOST_IN_A_TEXT = 70_000;
    private static final int STOPS = 8;
    private static final int AT_ONCE = 20;
    private static final int MOST_TYPED = 1_000;
    private static final long FIRST_NODE = 0x1000;
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    @TempDir private Path folder = Path.of("");
    private final List<Hostile> all = Hostile.all();
    private final HandFeed feed = new HandFeed("siem-a");
    private final List<HandFeed> others = new ArrayList<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private SampleWindow window;
    private Path journal;

    @Start
    void open(Stage unused) throws Exception {
        journal = folder.resolve("state").resolve("journal.db");
        List<Source> sources = new ArrayList<>();
        sources.add(feed);
        for (Hostile one : oneOfEach().values()) {
            HandFeed other = new HandFeed(one.text());
            others.add(other);
            sources.add(other);
        }
        Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
        Map<WorkloadName, String> services = new HashMap<>();
        Map<NodeId, Map<String, String>> labels = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            String text = all.get(i).text();
            if (!text.isBlank() && i % 2 == 0) {
                placed.put(NodeId.of(FIRST_NODE + i), List.of(new WorkloadName(text)));
                services.put(new WorkloadName(text), text);
                labels.put(NodeId.of(FIRST_NODE + i), Map.of("rack", text));
            }
        }
        window = SampleWindow.kept(sources, new Roster(placed, services, labels), folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Map<String, Hostile> oneOfEach() {
        Map<String, Hostile> some = new TreeMap<>();
        all.stream()
                .filter(one -> !one.text().isBlank())
                .forEach(one -> some.putIfAbsent(one.kind(), one));
        return some;
    }

    @Test
    void nothing_that_a_stream_says_is_more_than_words(FxRobot robot) throws Exception {
        assertThat(all).hasSize(Hostile.COUNT);
        window.resize(1440, 900);
        // As many rows of no harm as make every list scroll.
        for (int i = 0; i < 60; i++) {
            feed.moves(0x8000 + i, "accepting", "draining");
            feed.line("{\"kind\":\"halt_raised\",\"node_id\":" + i + ",\"cause\":\"x\"}");
        }
        others();
        SampleWindow.until(() -> window.shown().sources().getFirst().line() == feed.lines());
        Map<String, List<Double>> before = widths();
        for (int i = 0; i < all.size(); i++) {
            say(i, all.get(i));
        }
        SampleWindow.until(() -> window.shown().sources().getFirst().line() == feed.lines());
        decide();
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        assertThat(widths()).as("the widths of all columns").isEqualTo(before);
        for (Page page : shown()) {
            run(page.act());
            judge(page.word());
            scroll(page.word());
            copies(page.word());
        }
        inspect(robot);
        dossiers(robot);
        dialogs(robot);
        acknowledging(robot);
        shelving(robot);
        settings(robot);
        palette(robot);
        judge("title", "title of the window", window.board().titleProperty().get(), 300);
        written();
        assertThat(faults).isEmpty();
    }

    /// Says a text in every field of every kind of event, and as lines that are none.
    private void say(int at, Hostile hostile) throws Exception {
        long node = FIRST_NODE + at;
        String text = hostile.json();
        String cell = at % 3 == 0 ? "\"cell\":%s,".formatted(text) : "";
        feed.line(
                """
                {"kind":"node_mode_transition","node_id":%d,%s"from":"accepting","to":"draining",\
                "workload":%s,"event_id":%s,"comment":%s,"who":{"operator":%s}}\
                """
                        .formatted(node, cell, text, text, text, text));
        feed.line(
                """
                {"kind":"workload_progress","node_id":%d,%s"workload":%s,"in_flight":3}\
                """
                        .formatted(node, cell, text));
        feed.line(
                """
                {"kind":"halt_acknowledged","node_id":%d,"operator":%s,"raise":1}\
                """
                        .formatted(node, text));
        feed.line(
                """
                {"kind":"forensic_clear","node_id":%d,"operator":%s,"reason":%s,"verified":[%s],\
                "resolution":%s,"approver":%s}\
                """
                        .formatted(node, text, text, text, text, text));
        for (String line :
                List.of(
                        "{\"kind\":%s}",
                        "{\"kind\":\"node_mode_transition\",\"node_id\":%s,\"from\":\"accepting\",\"to\":\"draining\"}",
                        "{\"kind\":\"node_mode_transition\",\"node_id\":1,\"from\":%s,\"to\":\"draining\"}",
                        "{\"kind\":\"node_mode_transition\",\"node_id\":1,\"ts\":%s,\"from\":\"draining\",\"to\":\"draining\"}",
                        "{\"kind\":\"halt_raised\",\"node_id\":1,\"cause\":%s}")) {
            feed.line(line.formatted(text));
        }
        if (hostile.text().length() < 10_000) {
            feed.line(hostile.text());
        }
        if (at % 14 == 1 || at > 293) {
            feed.moves(node, "draining", "drained", "fence_lost");
            feed.sink().gap("gap " + hostile.text());
        }
    }

    private void others() throws Exception {
        for (int i = 0; i < others.size(); i++) {
            HandFeed other = others.get(i);
            other.moves(0x9000 + i, "accepting", "draining");
            other.line("{\"kind\":\"login\"}");
            other.line("{" + other.name().substring(0, Math.min(500, other.name().length())));
            if (i % 2 == 0) {
                other.sink().lost("lost " + other.name());
            } else {
                other.sink().waiting("waits " + other.name());
            }
        }
    }

    /// Acknowledges every halt as somebody with a hostile name and a hostile note.
    private void decide() throws Exception {
        for (int i = 0; i < all.size(); i++) {
            if (i % 14 == 1) {
                String text = all.get(i).text();
                if (text.length() < 10_000) {
                    window.session()
                            .desk()
                            .submit(
                                    new Acknowledgement(
                                            NodeId.of(FIRST_NODE + i),
                                            "op " + text,
                                            1L,
                                            Stamp.at(null),
                                            "note " + text))
                            .get(60, TimeUnit.SECONDS);
                }
            }
        }
    }

    private List<Page> shown() {
        return Arrays.stream(Page.values())
                .filter(
                        page ->
                                SampleWindow.read(
                                        () ->
                                                window.root()
                                                                .lookup(
                                                                        "#tab-"
                                                                                + page.name()
                                                                                        .toLowerCase(
                                                                                                Locale
                                                                                                        .ROOT))
                                                        != null))
                .toList();
    }

    private Map<String, List<Double>> widths() throws Exception {
        Map<String, List<Double>> widths = new TreeMap<>();
        for (Page page : shown()) {
            fx(() -> window.board().acts().find(page.act()).orElseThrow().run().run());
            if (page == Page.AUDIT) {
                // It is read from the disk, and scrolls as the other lists do.
                TableView<?> audit =
                        SampleWindow.read(() -> (TableView<?>) root().lookup("#audit-table"));
                SampleWindow.until(() -> audit.getItems().size() > 20);
            }
            if (page == Page.SERVICES) {
                // It is filled by the next picture; what scrolls has room for the bar that scrolls.
                SampleWindow.until(() -> isScrolled("#services-table"));
            }
            for (Node node : Walk.nodes(root())) {
                if (node instanceof TableView<?> table) {
                    widths.put(
                            page + " " + table.getId(),
                            table.getColumns().stream().map(TableColumn::getWidth).toList());
                }
            }
        }
        return widths;
    }

    private boolean isScrolled(String table) {
        return root().lookupAll(table + " .scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible());
    }

    /// All rows of all lists that are seen, some at a time.
    private void scroll(String where) {
        for (Node node : Walk.nodes(root())) {
            if (node instanceof TableView<?> table && SampleWindow.rows(table).size() > 10) {
                for (int at = 0;
                        at < SampleWindow.rows(table).size();
                        at += Math.max(12, SampleWindow.rows(table).size() / STOPS)) {
                    int to = at;
                    fx(() -> table.scrollTo(to));
                    judge(where + " rows", table);
                }
            } else if (node instanceof ListView<?> list
                    && SampleWindow.read(() -> list.getItems().size()) > 5) {
                for (int at = 0;
                        at < SampleWindow.read(() -> list.getItems().size());
                        at +=
                                Math.max(
                                        5,
                                        SampleWindow.read(() -> list.getItems().size()) / STOPS)) {
                    int to = at;
                    fx(() -> list.scrollTo(to));
                    judge(where + " list", list);
                }
            }
        }
    }

    private void copies(String where) {
        for (Act act : window.board().acts().all()) {
            if (act.name().startsWith("Copy ") && !act.id().startsWith("help")) {
                String copied = copied(act);
                judge(where, "copied by " + act.id(), copied, Integer.MAX_VALUE);
                if (act.name().contains("spreadsheet")) {
                    for (String cell : copied.split("[\t\n]", -1)) {
                        if (!cell.isEmpty()
                                && FORMULA.indexOf(cell.strip().concat(" ").charAt(0)) >= 0) {
                            faults.put("a formula: " + cell, act.id());
                        }
                    }
                }
            }
        }
    }

    private String copied(Act act) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () -> {
                    Clipboard.getSystemClipboard().clear();
                    if (!act.refusal().get().isEmpty()) {
                        return "";
                    }
                    act.run().run();
                    return Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                            .orElse("");
                });
    }

    private void inspect(FxRobot robot) {
        run(Page.DRAINS.act());
        TableView<?> table = robot.lookup("#drains-table").queryTableView();
        Parent inspector = robot.lookup("#inspector").queryAs(Parent.class);
        Act copy = window.board().acts().find("inspect.copy").orElseThrow();
        int rows = SampleWindow.rows(table).size();
        assertThat(rows).isGreaterThan(200);
        for (int at = 0; at < rows; at += rows / 20) {
            int row = at;
            run(() -> table.getSelectionModel().clearAndSelect(row));
            judge("inspector", inspector);
            judge("inspector", "copied", copied(copy), Integer.MAX_VALUE);
            if (at % 3 == 0) {
                run("inspect.provenance");
                judge("provenance", inspector);
                judge("provenance", "copied", copied(copy), Integer.MAX_VALUE);
                run("inspect.provenance");
            }
        }
        for (HandFeed other : others.subList(0, 12)) {
            run(() -> window.board().source(other.name()));
            judge("source", inspector);
        }
    }

    /// What was kept of some nodes, each of another kind of text.
    private void dossiers(FxRobot robot) throws Exception {
        for (int at = 1; at < all.size(); at += all.size() / 12) {
            NodeId node = NodeId.of(FIRST_NODE + at);
            fx(() -> window.board().choice().choose(node, null));
            run(DossierPage.ACT);
            SampleWindow.until(
                    () ->
                            SampleWindow.label(robot, "#dossier-here").equals(node.toString())
                                    && !robot.lookup("#dossier-happened")
                                            .queryTableView()
                                            .getItems()
                                            .isEmpty());
            judge("dossier of " + node);
            for (String list : List.of("#dossier-drains", "#dossier-happened")) {
                TableView<?> table = robot.lookup(list).queryTableView();
                run(() -> table.getSelectionModel().clearAndSelect(0));
                judge("dossier, chosen in " + list);
            }
            copies("dossier");
        }
        run(Page.DRAINS.act());
    }

    /// All that opens above the window about a node whose halt nobody took, and about a source.
    private void dialogs(FxRobot robot) throws Exception {
        for (int at = 1; at < all.size(); at += 14 * 3) {
            NodeId node = NodeId.of(FIRST_NODE + at);
            fx(() -> window.board().choice().choose(node, null));
            run("incident.clear");
            judge("clear", SampleWindow.top());
            fx(
                    () ->
                            robot.lookup("#clear-resolution-fence_valid")
                                    .queryAs(ButtonBase.class)
                                    .fire());
            fx(() -> robot.lookup("#clear-evidence-power").queryAs(ButtonBase.class).fire());
            fx(() -> robot.lookup("#clear-reason").queryTextInputControl().setText("dark"));
            run(() -> robot.lookup("#clear-review").queryButton().fire());
            SampleWindow.until(() -> robot.lookup("#clear-confirm").tryQuery().isPresent());
            judge("clear, second step", SampleWindow.top());
            robot.push(KeyCode.ESCAPE);
            run("scheduler.run.drained");
            judge("command", SampleWindow.top());
            robot.push(KeyCode.ESCAPE);
        }
        run("file.connect");
        judge("connect", SampleWindow.top());
        robot.push(KeyCode.ESCAPE);
    }

    /// Every text as name and as note of who acknowledges, and what is answered.
    private void acknowledging(FxRobot robot) throws Exception {
        fx(() -> window.board().choice().choose(NodeId.of(FIRST_NODE + all.size() - 1), null));
        run("incident.acknowledge");
        Region strip = robot.lookup("#ack").queryAs(Region.class);
        assertThat(strip.isVisible()).isTrue();
        TextInputControl operator = robot.lookup("#ack-operator").queryTextInputControl();
        TextInputControl note = robot.lookup("#ack-note").queryTextInputControl();
        each(
                text -> {
                    operator.setText(text);
                    note.setText(text);
                    prompt("acknowledging", strip);
                });
        fx(() -> operator.setText(" "));
        run(() -> robot.lookup("#ack-confirm").queryButton().fire());
        SampleWindow.until(() -> !SampleWindow.label(robot, "#ack-fault").isEmpty());
        fx(() -> prompt("acknowledging refused", strip));
        robot.push(KeyCode.ESCAPE);
        assertThat(strip.isVisible()).isFalse();
    }

    /// Whatever may be put aside is asked about, every text is a reason that is typed, and one of
    /// each kind is the reason that some are put aside for.
    private void shelving(FxRobot robot) {
        Region strip = robot.lookup("#shelve").queryAs(Region.class);
        TextInputControl reason = robot.lookup("#shelve-reason").queryTextInputControl();
        ShelveViewModel shelve = window.board().incidents().shelve();
        List<Alarm> asked = new ArrayList<>();
        fx(
                () -> {
                    for (Alarm alarm : window.board().incidents().alarms()) {
                        if (ShelveViewModel.refusal(alarm).isEmpty()) {
                            shelve.ask(alarm);
                            said(strip, node -> judge("asked to shelve", node));
                            asked.add(alarm);
                        }
                    }
                });
        run(root()::layout);
        List<String> kinds = oneOfEach().values().stream().map(Hostile::text).toList();
        assertThat(asked).hasSizeGreaterThan(kinds.size());
        each(
                text -> {
                    reason.setText(text);
                    prompt("shelving", strip);
                });
        for (int i = 0; i < kinds.size(); i++) {
            String kind = typed(kinds.get(i));
            Alarm alarm = asked.get(i);
            fx(
                    () -> {
                        shelve.ask(alarm);
                        prompt("shelving one", strip);
                        reason.setText(kind);
                        ((ButtonBase) strip.lookup("#shelve-15")).fire();
                        assertThat(strip.isVisible()).isFalse();
                    });
        }
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        for (int back = 1; back <= kinds.size(); back += 4) {
            int to = SampleWindow.read(() -> list.getItems().size()) - back;
            fx(() -> list.scrollTo(to));
            judge("shelved", list);
        }
    }

    /// Every text in the fields of settings that ask before they are changed.
    private void settings(FxRobot robot) throws Exception {
        run(Page.SETTINGS.act());
        for (String setting : List.of("transitions", "scheduler-command")) {
            String id = "#setting-" + setting;
            Region box = robot.lookup(id).queryAs(Region.class);
            TextInputControl editor = robot.lookup(id + "-editor").queryTextInputControl();
            Node question = robot.lookup(id + "-question").query();
            SampleWindow.until(() -> !editor.isDisabled());
            List<String> asked = new ArrayList<>();
            ButtonBase set = (ButtonBase) box.lookup(id + "-set");
            ButtonBase leave = (ButtonBase) question.lookup(id + "-leave");
            each(
                    text -> {
                        editor.setText(text);
                        set.fire();
                        said(box, node -> judge("setting " + setting, node));
                        if (question.isVisible()) {
                            asked.add(text);
                            leave.fire();
                        }
                    });
            assertThat(asked).as(setting).hasSizeGreaterThan(all.size() / 2);
            for (Hostile one : oneOfEach().values()) {
                fx(
                        () -> {
                            editor.setText(typed(one.text()));
                            set.fire();
                            prompt("setting " + setting, box);
                            if (question.isVisible()) {
                                leave.fire();
                            }
                        });
            }
        }
        run(Page.DRAINS.act());
    }

    /// Does something with every text, many within one frame: to show each in the whole window
    /// would only show the same again.
    private void each(Consumer<String> does) {
        List<String> texts = typed();
        for (int at = 0; at < texts.size(); at += AT_ONCE) {
            List<String> some = texts.subList(at, Math.min(texts.size(), at + AT_ONCE));
            fx(() -> some.forEach(does));
        }
    }

    /// All texts as they can be typed; the longest only as far as anybody waits for them.
    private List<String> typed() {
        return all.stream().map(one -> typed(one.text())).toList();
    }

    private static String typed(String text) {
        return text.substring(0, Math.min(MOST_TYPED, text.length()));
    }

    /// What a prompt says around what was typed, and that it all has room. On the window's thread.
    private void prompt(String where, Region part) {
        part.applyCss();
        part.resize(part.getWidth(), part.prefHeight(part.getWidth()));
        Fit.now(part, where).forEach(fault -> faults.put(fault, "fit"));
        said(part, node -> judge(where, node));
    }

    private static void said(Node node, Consumer<Node> to) {
        if (!node.isVisible() || node instanceof TextInputControl) {
            return;
        }
        to.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> said(child, to));
        }
    }

    private void palette(FxRobot robot) {
        run("palette.open");
        judge("palette");
        scroll("palette");
        run(() -> robot.lookup("#palette-field").queryTextInputControl().setText("_File"));
        judge("palette");
    }

    /// What leaves the window: exports, the status and the log.
    private void written() throws Exception {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        AuditExport.write(journal, AuditExport.Form.CSV, csv);
        String table = csv.toString(StandardCharsets.UTF_8);
        assertThat(table).contains("note ").contains("op ");
        assertThat(table.split("(^|,)\"[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]", -1))
                .as("a cell that a spreadsheet takes for a formula")
                .hasSize(1);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        AuditExport.write(journal, AuditExport.Form.NDJSON, lines);
        assertThat(lines.toString(StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.startsWith("{\"seq\":") && line.endsWith("\"}"));
        StatusRules rules = StatusRules.of(window.shown().roster(), Settings.builtIn());
        KeptStatus status = KeptStatus.read(journal, Instant.now(), rules);
        assertThat(status.services().services()).isNotEmpty();
        judge("status", "plain", StatusText.of(status, false), Integer.MAX_VALUE);
        assertThat(StatusJson.of(status, 1).chars()).allMatch(c -> c >= ' ' || c == '\n');
        Path file = folder.resolve("run.log");
        try (RunLog log = new RunLog(file, Level.DEBUG, InstantSource.system(), _ -> {})) {
            new RunWatch(log).show(window.shown(), 0);
        }
        judge("log", "file", Files.readString(file), Integer.MAX_VALUE);
        assertThat(Files.readAllLines(file))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.*"));
    }

    private void judge(String where) {
        judge(where, root());
        Fit.faults(root(), where).forEach(fault -> faults.put(fault, "fit"));
    }

    private void judge(String where, Parent part) {
        List<Node> nodes = Walk.nodes(part);
        fx(() -> nodes.forEach(node -> judge(where, node)));
    }

    private void judge(String where, Node node) {

        String what = node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass();
        judge(where, what + " spoken", node.getAccessibleText(), MOST_IN_A_TEXT);
        judge(where, what + " help", node.getAccessibleHelp(), MOST_IN_A_TEXT);
        if (node instanceof Labeled labeled) {
            judge(where, what, labeled.getText(), MOST_IN_A_LABEL);
            if (labeled.isMnemonicParsing()
                    && labeled.getText() != null
                    && labeled.getText().contains("_")) {
                faults.put("mnemonic: " + what + labeled.getText(), where);
            }
        }
        if (node instanceof Text text) {
            judge(where, what, text.getText(), MOST_IN_A_TEXT);
        }
        if (node instanceof TextInputControl input) {
            judge(where, what, input.getText(), MOST_IN_A_TEXT);
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            judge(where, what + " tip", Fit.tip(control), MOST_IN_A_TEXT);
        }
        if ("failed-words".equals(node.getId())) {
            faults.put("a view failed", where);
        }
    }

    private void judge(String where, String what, @Nullable String text, int most) {
        if (text == null) {
            return;
        }
        if (text.length() > most) {
            faults.put(what + " is long: " + text.length() + " " + text.substring(0, 80), where);
        }
        int bad = text.codePoints().filter(HostileTextTest::steers).findFirst().orElse(0);
        if (bad != 0 || text.contains("one\ntwo")) {
            faults.put(
                    "%s holds %x: %s"
                            .formatted(
                                    what,
                                    bad,
                                    text.substring(0, Math.min(80, text.length()))
                                            .replaceAll("[^ -~]", "?")),
                    where);
        }
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    private void run(String act) {
        run(() -> window.board().acts().find(act).orElseThrow().run().run());
    }

    /// Does what an operator would do, and waits until what came of it is shown.
    private static void run(Runnable step) {
        fx(step);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// On the window's thread. A walk lays out what it walks by itself: nothing is waited for.
    private static void fx(Runnable step) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, step);
    }

    private Parent root() {
        return window.root();
    }
}
