package drainboard.app;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.session.AuditBook;
import drainboard.session.Desk;
import drainboard.session.SessionPicture;
import drainboard.ui.action.ActMenu;
import drainboard.ui.action.Acts;
import drainboard.ui.action.WindowKeys;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.diagram.ModeDiagram;
import drainboard.ui.diagram.ModeDiagramViewModel;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fleet.FleetMapView;
import drainboard.ui.fleet.FleetMapViewModel;
import drainboard.ui.incident.AcknowledgeView;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionView;
import drainboard.ui.incident.BannerView;
import drainboard.ui.incident.IncidentViewModel;
import drainboard.ui.incident.ShelveView;
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
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The window put together: every view with its view model, and what one tells the other.
final class Board {
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 540;

    private final Appearance look;
    private final Times times;
    private final ShellViewModel shell;
    private final IncidentViewModel incidents;
    private final ModeDiagramViewModel machine = new ModeDiagramViewModel();
    private final DrainsPage drains;
    private final FleetMapViewModel map = new FleetMapViewModel();
    private final InspectorViewModel inspector;
    private final Choosing choice;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Drainboard");
    private final Acts registry = new Acts();
    private final WindowKeys keys = new WindowKeys(registry);
    private final BoardParts parts;
    private final BoardFinds finds;
    private final Clearing clearing;
    private final Worst worst;
    private final BoardPages pages;
    private final ShellView view;
    private final AttentionView attention;
    private final BoardOverlays overlays;
    private final Alerting alerting;

    /// A window over a run whose sources are fixed and that is not kept.
    Board(Desk desk, String operator, Theme theme) {
        this(
                desk,
                operator,
                Appearance.of(theme),
                FeedActs.NONE,
                RecentStore.NONE,
                Optional.empty(),
                Site.USUAL);
    }

    /// @param book the audit of what is kept; empty where nothing is
    Board(
            Desk desk,
            String operator,
            Appearance look,
            FeedActs acts,
            RecentStore store,
            Optional<AuditBook> book,
            Site site) {
        this.look = look;
        parts = new BoardParts(registry, site.failed());
        times = look.times();
        inspector = new InspectorViewModel(times);
        AuditPage audit = new AuditPage(book, times, site.place());
        SettingsPage settings = new SettingsPage(site, operator, look, registry);
        pages =
                new BoardPages(
                        acts, store, audit, settings, this::inspect, node -> look(node, null));
        drains = new DrainsPage(times, pages.filter(), this::inspect);
        choice = new Choosing(drains.model(), map, pages, inspector, machine);
        shell = new ShellViewModel(operator, times, acts.tryNow());
        incidents = Warnings.incidents(desk, operator, times, site.with(pages.services()::alarms));
        worst = new Worst(incidents.banner());
        attention = new AttentionView(incidents.attention(), this::open, incidents::shelve);
        finds =
                new BoardFinds(
                        incidents::alarms,
                        pages.feeds()::recent,
                        new BoardFinds.Goes(this::open, this::look, this::source, acts.tryNow()),
                        times);
        clearing = new Clearing(incidents, choice, worst, this::window, registry, site.command());
        overlays = new BoardOverlays(registry, keys, finds);
        view = arranged();
        alerting = new Alerting(incidents, times, pages.feeds()::say);
        alerting.leads(() -> BoardPages.front(window()), this::open);
        alerting.joined(parts, registry, settings);
        pages.add(registry, new Pointed(choice, pages, attention, drains), view);
        BoardActs.add(
                registry,
                keys,
                view,
                BoardActs.Calls.of(
                        new BoardActs.Calls.Parts(clearing, attention, pages, overlays),
                        this::open));
        drains.add(registry, keys::run, incidents);
        registry.addAll(new LookActs(look, this::window).acts());
        var copies = new SchedulerCommand(site.command(), parts::latest, choice::node, keys::tell);
        registry.addAll(copies.acts());
        SchedulerRuns.of(site, operator, choice::node, pages.feeds()::say, this::window)
                .joined(parts, registry);
        view.named();
        pages.feeds().leads(() -> view.show(Page.REJECTIONS));
        Wall.on(view, look, this::window);
        // All that is shown is written anew.
        times.zoneProperty()
                .subscribe((_, _) -> Optional.ofNullable(parts.latest()).ifPresent(this::show));
    }

    /// The views in their places, each of which may fail by itself.
    private ShellView arranged() {
        GuardedRegion banner =
                parts.guard(
                        "Banner",
                        () ->
                                new BannerView(
                                        incidents.banner(), this::open, incidents::acknowledge));
        GuardedRegion list = parts.guard("Needs attention", () -> attention);
        GuardedRegion tiles =
                parts.guard("Fleet map", () -> new FleetMapView(map, times, this::inspect));
        GuardedRegion modes =
                parts.guard("Modes", () -> new ModeDiagram(machine, times, look.stillProperty()));
        GuardedRegion node =
                parts.guard("Inspector", () -> InspectActs.view(inspector, registry, keys));
        Map<Page, GuardedRegion> centre = new EnumMap<>(Page.class);
        Map<Page, Region> made = pages.regions();
        made.put(Page.DRAINS, drains.view(pages.feeds().nothing("drains-first")));
        made.forEach((page, one) -> centre.put(page, parts.guard(page.word(), () -> one)));
        parts.add(this::incidents, banner, list);
        parts.add(machine::show, modes);
        parts.add(drains.model()::show, BoardPages.of(centre, Page.DRAINS));
        parts.add(map::show, tiles);
        parts.add(inspector::show, node);
        pages.feed(parts, centre);
        parts.add("The finds of the palette", finds::show);
        return new ShellView(
                shell,
                new Regions(
                        banner,
                        new VBox(
                                new AcknowledgeView(incidents.acknowledge()),
                                new ShelveView(incidents.shelve()),
                                pages.feeds().notice()),
                        list,
                        tiles,
                        modes,
                        Map.copyOf(centre),
                        pages.filters(drains::filter),
                        node),
                registry,
                keys,
                new ActMenu(registry, pages.feeds()::recent, keys::run),
                (content, width, height) ->
                        look.scene(content, width, height, content.minWidth(-1), 0));
    }

    Scene scene(double width, double height) {
        Scene made = look.scene(overlays.over(view), width, height, LEAST_WIDTH, LEAST_HEIGHT);
        keys.on(made);
        pages.on(made);
        return made;
    }

    private @Nullable Window window() {
        return view.getScene() == null ? null : view.getScene().getWindow();
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
        portions(picture).forEach(Runnable::run);
    }

    /// The same piece by piece, to be run in order within a few frames.
    List<Runnable> portions(SessionPicture picture) {
        times.today(picture.now());
        List<Runnable> all = parts.portions(picture);
        all.add(() -> bars(picture));
        return all;
    }

    private void bars(SessionPicture picture) {
        var notes = BarNotes.of(incidents, pages.audit());
        view.showBars(parts.bars(() -> shell.show(picture, notes), () -> settle(picture)));
    }

    private void settle(SessionPicture picture) {
        title.set(parts.title(picture, incidents.attention().titleProperty().get()));
        incidents.took(parts.spent());
        choice.offer(worst.node());
    }

    private void incidents(SessionPicture picture) {
        incidents.chain(pages.audit().broken());
        incidents.show(picture);
    }

    /// All that this window can do, and by which keys.
    Acts acts() {
        return registry;
    }

    /// Gives acts other keys than their usual ones; a sentence for each that was refused.
    List<String> rebind(Map<String, List<String>> wanted) {
        List<String> refused = registry.rebind(wanted);
        pages.feeds().say(String.join(" ", refused));
        view.named();
        return refused;
    }

    /// The window's content.
    ShellView shell() {
        return view;
    }

    /// The halts and what is decided about them.
    IncidentViewModel incidents() {
        return incidents;
    }

    Alerting alerting() {
        return alerting;
    }

    Choosing choice() {
        return choice;
    }

    private void open(Alarm alarm) {
        incidents.opened(alarm);
        switch (alarm.about()) {
            case Alarm.Target _, Alarm.Feed _ -> {
                choice.open(alarm);
                inspect();
            }
            case Alarm.Service service -> {
                pages.services().choose(service.name());
                view.show(Page.SERVICES);
            }
            case Alarm.Desktop _ -> {}
            case Alarm.Audit _ -> view.show(Page.AUDIT);
        }
    }

    private void inspect() {
        view.inspect();
    }

    private void look(NodeId node, @Nullable WorkloadName workload) {
        choice.choose(node, workload);
        inspect();
    }

    void source(String name) {
        choice.source(name);
        inspect();
    }
}
