package drainboard.app;

import drainboard.event.NodeId;
import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.control.Times;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.filter.FilterViewModel;
import drainboard.ui.shell.GuardedRegion;
import drainboard.ui.shell.Page;
import drainboard.ui.shell.ShellView;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// What fills the centre of the window besides the drains, page by page.
final class BoardPages {
    private final TimelinePage timeline;
    private final EventsPage events;
    private final FleetPage fleet;
    private final ServicesPage services;
    private final Feeds feeds;
    private final AuditPage audit;
    private final DossierPage dossier;
    private final SettingsPage settings;
    private final Runnable inspect;
    private final FilterViewModel filter = new FilterViewModel();

    /// @param inspect goes to the inspector
    /// @param open shows a node
    BoardPages(
            FeedActs acts,
            RecentStore store,
            AuditPage audit,
            SettingsPage settings,
            Runnable inspect,
            Consumer<NodeId> open) {
        this.inspect = inspect;
        this.audit = audit;
        this.settings = settings;
        Times times = settings.times();
        timeline = new TimelinePage(times, filter);
        timeline.view().opens(inspect);
        events = new EventsPage(times, inspect);
        fleet = new FleetPage(times, open, filter);
        services = new ServicesPage(open);
        feeds = new Feeds(acts, store, times);
        feeds.nothing().subscribe(fleet.model()::nothing);
        feeds.nothing().subscribe(timeline.model()::nothing);
        dossier = new DossierPage(audit.book(), audit, times);
    }

    /// What the operator wants to see: the same for the drains, the fleet, its map and the lanes.
    FilterViewModel filter() {
        return filter;
    }

    TimelinePage timeline() {
        return timeline;
    }

    EventsPage events() {
        return events;
    }

    FleetPage fleet() {
        return fleet;
    }

    ServicesPage services() {
        return services;
    }

    Feeds feeds() {
        return feeds;
    }

    AuditPage audit() {
        return audit;
    }

    DossierPage dossier() {
        return dossier;
    }

    Map<Page, Region> regions() {
        Map<Page, Region> pages = new EnumMap<>(Page.class);
        pages.put(Page.TIMELINE, timeline.view());
        pages.put(Page.EVENTS, events.view());
        pages.put(Page.FLEET, fleet.view());
        pages.put(Page.SERVICES, services.view());
        pages.put(Page.SOURCES, feeds.view());
        pages.put(Page.REJECTIONS, feeds.rejections());
        pages.put(Page.AUDIT, audit.view());
        pages.put(Page.DOSSIER, dossier.view());
        pages.put(Page.SETTINGS, settings.view());
        return pages;
    }

    /// What each page is shown, where it stands guarded.
    void feed(BoardParts parts, Map<Page, GuardedRegion> pages) {
        parts.addPage(timeline::show, of(pages, Page.TIMELINE));
        parts.addPage(events::show, of(pages, Page.EVENTS));
        parts.addPage(fleet::show, of(pages, Page.FLEET));
        parts.addPage(services::show, of(pages, Page.SERVICES));
        parts.add(feeds::show, of(pages, Page.SOURCES), of(pages, Page.REJECTIONS));
        parts.add(audit::show, of(pages, Page.AUDIT));
        parts.add(dossier::show, of(pages, Page.DOSSIER));
        parts.add(settings::show, of(pages, Page.SETTINGS));
    }

    /// What sets the focus to the field that filters a page, where it has one.
    ///
    /// @param drains does so for the drains, which stand elsewhere
    Map<Page, Runnable> filters(Runnable drains) {
        return Map.of(
                Page.SERVICES,
                services.view()::filter,
                Page.REJECTIONS,
                feeds.rejections()::filter,
                Page.DRAINS,
                drains,
                Page.AUDIT,
                audit::filter,
                Page.FLEET,
                fleet::filter,
                Page.TIMELINE,
                timeline::filter,
                Page.SETTINGS,
                settings.view()::filter,
                Page.EVENTS,
                events.view()::filter);
    }

    /// Adds what can be done on the pages.
    ///
    /// @param pointed the rows that the operator may be on
    void add(Acts registry, Pointed pointed, ShellView shell) {
        registry.addAll(acts(pointed, shell));
        audit.add(registry);
        PlaceActs.add(registry, this, pointed.choice(), shell);
    }

    private List<Act> acts(Pointed pointed, ShellView shell) {
        Choosing choice = pointed.choice();
        List<Act> acts = new ArrayList<>(feeds.acts());
        acts.addAll(timeline.acts());
        acts.addAll(events.acts());
        acts.addAll(InspectActs.of(pointed, inspect));
        acts.addAll(fleet.acts());
        acts.addAll(FleetPage.acts(choice.map()));
        acts.addAll(services.acts());
        acts.addAll(dossier.acts(choice, fleet, shell));
        return acts;
    }

    /// The window is there, to open dialogs above and to drop files on.
    void on(Scene scene) {
        feeds.on(scene);
        audit.on(scene);
    }

    /// Brings a window to the front, from the bar of the desktop too.
    static void front(@Nullable Window window) {
        if (window instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }
    }

    static GuardedRegion of(Map<Page, GuardedRegion> pages, Page page) {
        return Objects.requireNonNull(pages.get(page));
    }
}
