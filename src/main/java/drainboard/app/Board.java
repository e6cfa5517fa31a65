package drainboard.app;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.session.AuditBook;
import drainboard.session.Desk;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Theme;
import drainboard.ui.diagram.ModeDiagram;
import drainboard.ui.diagram.ModeDiagramViewModel;
import drainboard.ui.drain.DrainKey;
import drainboard.ui.drain.DrainView;
import drainboard.ui.drain.DrainViewModel;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.feed.SourcesMenu;
import drainboard.ui.fleet.FleetMapView;
import drainboard.ui.fleet.FleetMapViewModel;
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
import drainboard.ui.shell.Acts;
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

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The window put together: every view with its view model, and what one tells the other.
final class Board {
    private final ShellViewModel shell;
    private final IncidentViewModel incidents;
    private final ModeDiagramViewModel machine = new ModeDiagramViewModel();
    private final DrainViewModel drains = new DrainViewModel();
    private final FleetMapViewModel map = new FleetMapViewModel();
    private final InspectorViewModel inspector = new InspectorViewModel();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Drainboard");
    private final Feeds feeds;
    private final AuditPage audit;
    private final SourcesMenu menu;
    private final ShellView view;
    private final Map<Page, Region> pages;
    private final AttentionView attention;
    private Theme theme;
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
        this.theme = theme;
        feeds = new Feeds(acts, store);
        menu = feeds.menu(() -> turn(Page.SOURCES), () -> turn(Page.REJECTIONS));
        audit = new AuditPage(book);
        shell = new ShellViewModel(operator);
        incidents = new IncidentViewModel(new DeskCall(desk, FxThread::later), operator);
        attention = new AttentionView(incidents.attention(), this::open, this::acknowledge);
        pages = pages();
        view =
                new ShellView(
                        shell,
                        new Regions(
                                new BannerView(incidents.banner(), this::open, this::acknowledge),
                                new VBox(
                                        new AcknowledgeView(incidents.acknowledge()),
                                        feeds.notice()),
                                attention,
                                new FleetMapView(map),
                                new ModeDiagram(machine),
                                pages,
                                menu,
                                new InspectorView(inspector)),
                        new Acts(
                                this::acknowledgeWorst,
                                this::openWorst,
                                this::clear,
                                attention::walk,
                                this::dress,
                                menu::showRecent));
        drains.selected().subscribe(this::chosen);
        map.selectedNode().subscribe(node -> node.ifPresent(this::choose));
        machine.chosen().subscribe(this::only);
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
        Scene made = new Scene(view, width, height);
        scene = made;
        Theme.apply(made, theme);
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
        shell.show(picture);
        incidents.show(picture);
        machine.show(picture);
        drains.show(picture);
        map.show(picture);
        inspector.show(picture);
        feeds.show(picture);
        audit.show(picture);
        if (!looking) {
            choose(worstNode());
        }
        title.set(
                (picture.recorded() ? "SAMPLE – " : "")
                        + incidents.attention().titleProperty().get());
    }

    /// Turns to a page; answers whether there is one.
    boolean turnTo(Page page) {
        turn(page);
        return pages.containsKey(page);
    }

    /// The halts and what is decided about them.
    IncidentViewModel incidents() {
        return incidents;
    }

    /// How often rows were compared so far to bring them in order.
    long compared() {
        return drains.compared() + incidents.compared();
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
            case Alarm.Feed feed -> {
                looking = true;
                chosen = null;
                inspector.selectSource(feed.name());
            }
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

    private void acknowledgeWorst() {
        Optional.ofNullable(incidents.banner().lineProperty().get().worst())
                .ifPresent(this::acknowledge);
    }

    private void openWorst() {
        Optional.ofNullable(incidents.banner().lineProperty().get().worst()).ifPresent(this::open);
    }

    private void clear() {
        NodeId node = chosen != null ? chosen : worstNode();
        Scene shown = scene;
        if (node != null && shown != null) {
            new ClearDialog(incidents, shown.getWindow()).open(node);
        }
    }

    private @Nullable NodeId worstNode() {
        Alarm worst = incidents.banner().lineProperty().get().worst();
        return worst == null ? null : worst.node();
    }

    private void dress() {
        theme = theme == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        if (scene != null) {
            Theme.apply(scene, theme);
        }
    }
}
