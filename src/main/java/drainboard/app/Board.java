package drainboard.app;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.session.AuditBook;
import drainboard.session.Desk;
import drainboard.session.SessionPicture;
import drainboard.ui.action.ActMenu;
import drainboard.ui.action.Acts;
import drainboard.ui.action.WindowKeys;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.diagram.ModeDiagram;
import drainboard.ui.diagram.ModeDiagramViewModel;
import drainboard.ui.drain.DrainKey;
import drainboard.ui.drain.DrainView;
import drainboard.ui.drain.DrainViewModel;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fleet.FleetMapView;
import drainboard.ui.fleet.FleetMapViewModel;
import drainboard.ui.fx.Attempt;
import drainboard.ui.fx.FxThread;
import drainboard.ui.incident.AcknowledgeView;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionView;
import drainboard.ui.incident.BannerView;
import drainboard.ui.incident.ClearDialog;
import drainboard.ui.incident.DeskCall;
import drainboard.ui.incident.IncidentViewModel;
import drainboard.ui.node.InspectorView;
import drainboard.ui.node.InspectorViewModel;
import drainboard.ui.shell.GuardedRegion;
import drainboard.ui.shell.Page;
import drainboard.ui.shell.Regions;
import drainboard.ui.shell.ShellView;
import drainboard.ui.shell.ShellViewModel;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The window put together: every view with its view model, and what one tells the other.
final class Board {
    private final Times times = new Times(ZoneId.systemDefault());
    private final ShellViewModel shell;
    private final IncidentViewModel incidents;
    private final ModeDiagramViewModel machine = new ModeDiagramViewModel();
    private final DrainViewModel drains = new DrainViewModel();
    private final FleetMapViewModel map = new FleetMapViewModel();
    private final InspectorViewModel inspector = new InspectorViewModel();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Drainboard");
    private final Acts registry = new Acts();
    private final WindowKeys keys = new WindowKeys(registry);
    private final BoardParts parts = new BoardParts();
    private final BoardLook look;
    private final BoardFinds finds;
    private final Worst worst;
    private final Feeds feeds;
    private final AuditPage audit;
    private final ShellView view;
    private final AttentionView attention;
    private final BoardOverlays overlays;
    private @Nullable Scene scene;
    private @Nullable NodeId chosen;
    private boolean looking;

    /// A window over a run whose sources are fixed and that is not kept.
    Board(Desk desk, String operator, Theme theme) {
        this(desk, operator, theme, FeedActs.NONE, RecentStore.NONE, Optional.empty());
    }

    /// @param book the audit of what is kept; empty where nothing is
    Board(
            Desk desk,
            String operator,
            Theme theme,
            FeedActs acts,
            RecentStore store,
            Optional<AuditBook> book) {
        look = new BoardLook(theme);
        feeds = new Feeds(acts, store);
        audit = new AuditPage(book);
        shell = new ShellViewModel(operator);
        incidents = new IncidentViewModel(new DeskCall(desk, FxThread::later), operator);
        worst = new Worst(incidents.banner());
        attention = new AttentionView(incidents.attention(), this::open, this::acknowledge);
        finds =
                new BoardFinds(
                        incidents.attention()::rows,
                        feeds::recent,
                        new BoardFinds.Goes(this::open, this::look, this::source));
        overlays = new BoardOverlays(registry, keys, finds);
        view = arranged();
        feeds.acts().forEach(registry::add);
        BoardActs.add(registry, view, calls(), look);
        view.named();
        view.wallProperty().subscribe(look::wall);
        drains.selected().subscribe(this::chosen);
        map.selectedNode().subscribe(node -> node.ifPresent(this::choose));
        machine.chosen().subscribe(this::only);
    }

    /// The views in their places, each of which may fail by itself.
    private ShellView arranged() {
        GuardedRegion banner =
                parts.guard(
                        "Banner",
                        () -> new BannerView(incidents.banner(), this::open, this::acknowledge));
        GuardedRegion list = parts.guard("Needs attention", () -> attention);
        GuardedRegion tiles = parts.guard("Fleet map", () -> new FleetMapView(map));
        GuardedRegion modes = parts.guard("Modes", () -> new ModeDiagram(machine));
        GuardedRegion node = parts.guard("Inspector", () -> new InspectorView(inspector));
        Map<Page, GuardedRegion> pages = new EnumMap<>(Page.class);
        pages().forEach((page, made) -> pages.put(page, parts.guard(page.word(), () -> made)));
        parts.add(incidents::show, banner, list);
        parts.add(machine::show, modes);
        parts.add(drains::show, of(pages, Page.DRAINS));
        parts.add(map::show, tiles);
        parts.add(inspector::show, node);
        parts.add(feeds::show, of(pages, Page.SOURCES), of(pages, Page.REJECTIONS));
        parts.add(audit::show, of(pages, Page.AUDIT));
        parts.add(finds::show);
        return new ShellView(
                shell,
                new Regions(
                        banner,
                        new VBox(new AcknowledgeView(incidents.acknowledge()), feeds.notice()),
                        list,
                        tiles,
                        modes,
                        Map.copyOf(pages),
                        Map.of(Page.AUDIT, audit::filter),
                        node),
                registry,
                keys,
                new ActMenu(registry, feeds::recent, keys::run),
                look::besides);
    }

    private static GuardedRegion of(Map<Page, GuardedRegion> pages, Page page) {
        return Objects.requireNonNull(pages.get(page));
    }

    private BoardActs.Calls calls() {
        return new BoardActs.Calls(
                worst::calm,
                () -> worst.then(this::acknowledge),
                worst::calm,
                () -> worst.then(this::open),
                () -> toClear() == null ? "No node is chosen, and none is halted." : "",
                this::clear,
                attention::walk,
                () -> attention.focus(),
                () -> feeds.recent().isEmpty() ? "Nothing was followed before." : "",
                overlays.palette()::open,
                overlays.palette()::openRecent,
                overlays.sheet()::open,
                times::turn);
    }

    /// What fills the centre, page by page.
    private Map<Page, Region> pages() {
        Map<Page, Region> pages = new EnumMap<>(Page.class);
        pages.put(Page.DRAINS, new DrainView(drains, this::inspect, feeds.first("drains-first")));
        pages.put(Page.SOURCES, feeds.view());
        pages.put(Page.REJECTIONS, feeds.rejections());
        pages.put(Page.AUDIT, audit.view());
        return pages;
    }

    Scene scene(double width, double height) {
        Scene made = look.scene(overlays.over(view), width, height);
        scene = made;
        keys.on(made);
        feeds.on(made);
        audit.on(made);
        return made;
    }

    /// Sets the focus to where the work begins; the window is there.
    void begin() {
        view.begin();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Shows a picture in every part; on the FX thread.
    void show(SessionPicture picture) {
        view.showBars(Attempt.at(() -> shell.show(picture)));
        parts.show(picture);
        if (!looking) {
            choose(worst.node());
        }
        title.set(
                (picture.recorded() ? "SAMPLE – " : "")
                        + (parts.isAnyFailed() ? "A VIEW FAILED – " : "")
                        + incidents.attention().titleProperty().get());
    }

    /// All that this window can do, and by which keys.
    Acts acts() {
        return registry;
    }

    /// Gives acts other keys than their usual ones; a sentence for each that was refused.
    List<String> rebind(Map<String, List<String>> wanted) {
        List<String> refused = registry.rebind(wanted);
        view.named();
        return refused;
    }

    private void turn(Page page) {
        view.show(page);
    }

    private void chosen(@Nullable DrainKey key) {
        if (key != null) {
            looking = true;
            chosen = key.node();
            map.select(key.node());
            inspector.select(key.node(), key.workload());
        }
    }

    private void choose(@Nullable NodeId node) {
        if (node != null) {
            looking = true;
            chosen = node;
            map.select(node);
            inspector.select(node, null);
        }
    }

    private void open(Alarm alarm) {
        switch (alarm.about()) {
            case Alarm.Target target -> choose(target.node());
            case Alarm.Feed feed -> source(feed.name());
            case Alarm.Audit _ -> {
                turn(Page.AUDIT);
                incidents.opened(alarm);
                return;
            }
        }
        incidents.opened(alarm);
        inspect();
    }

    private void inspect() {
        view.inspect();
    }

    private void only(Optional<NodeMode> mode) {
        drains.showOnly(mode);
        map.showOnly(mode);
    }

    private void acknowledge(Alarm alarm) {
        incidents.acknowledge().ask(alarm);
    }

    private @Nullable NodeId toClear() {
        return chosen != null ? chosen : worst.node();
    }

    private void clear() {
        NodeId node = toClear();
        Scene shown = scene;
        if (node != null && shown != null) {
            new ClearDialog(incidents, shown.getWindow()).open(node);
        }
    }

    private void look(NodeId node, @Nullable WorkloadName workload) {
        choose(node);
        inspector.select(node, workload);
        inspect();
    }

    private void source(String name) {
        looking = true;
        chosen = null;
        inspector.selectSource(name);
        inspect();
    }
}
