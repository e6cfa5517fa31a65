package drainboard.ui.service;

import drainboard.event.NodeId;
import drainboard.fleet.Replica;
import drainboard.fleet.Replica.Standing;
import drainboard.fleet.ServiceHealth;
import drainboard.fleet.ServiceHealth.Advice;
import drainboard.fleet.ServiceTally;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Sought;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Makes of each picture of a run the rows of the services, and of the chosen one's replicas.
public final class ServiceViewModel {
    private static final String CURE =
            "No services are known. A placements file says which workload belongs to which service:"
                    + " start Drainboard with --placements FILE.";

    private final ReadOnlyObjectWrapper<List<ServiceRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<List<ReplicaRow>> replicas =
            new ReadOnlyObjectWrapper<>(this, "replicas", List.of());
    private final ReadOnlyObjectWrapper<@Nullable ServiceRow> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", null);
    private final ReadOnlyObjectWrapper<Instant> now =
            new ReadOnlyObjectWrapper<>(this, "now", Instant.EPOCH);
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper(this, "head", "");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(this, "empty", CURE);
    private final Consumer<NodeId> open;
    private final ServiceTally tally = new ServiceTally();
    private final Map<String, Instant> ceased = new HashMap<>();
    private final Map<String, Boolean> accepted = new HashMap<>();
    private @Nullable SessionPicture counted;
    private Freshness freshness = Freshness.ALL_FRESH;
    private List<ServiceHealth> services = List.of();
    private @Nullable String wanted;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private Sought sought = Sought.ALL;

    /// A page that has seen no picture yet.
    ///
    /// @param open shows a node elsewhere
    public ServiceViewModel(Consumer<NodeId> open) {
        this.open = open;
        words.subscribe(this::seek);
    }

    /// Takes a picture in; rows change only where they would look different.
    public void show(SessionPicture picture) {
        count(picture);
        now.set(picture.now());
        fill();
    }

    private void seek(String typed) {
        sought = Sought.of(typed);
        fill();
    }

    private void fill() {
        List<ServiceRow> next = services.stream().filter(this::passes).map(ServiceRow::of).toList();
        if (!next.equals(rows.get())) {
            rows.set(next);
        }
        empty.set(services.isEmpty() ? CURE : next.isEmpty() ? hidden() : "");
        head.set(headline());
        turn();
    }

    /// Its name, what it needs, and its replicas as they are shown.
    private boolean passes(ServiceHealth service) {
        if (sought.isAll()) {
            return true;
        }
        ServiceRow row = ServiceRow.of(service);
        List<String> texts = new ArrayList<>(List.of(row.name(), row.need()));
        for (Replica replica : service.replicas()) {
            texts.add(Sanitizer.show(replica.node().toString()));
            texts.add(Sanitizer.show(replica.workload().text()));
        }
        return sought.passes(texts);
    }

    private String hidden() {
        return "No service matches this filter. "
                + Figures.count(services.size())
                + (services.size() == 1 ? " is" : " are")
                + " hidden. Esc in the filter clears it.";
    }

    /// The services of a picture that need a person at once, by name.
    public List<Failing> failing(SessionPicture picture) {
        count(picture);
        List<Failing> found = new ArrayList<>();
        for (ServiceHealth service : services) {
            service.failing(freshness::isStale)
                    .ifPresent(none -> found.add(failing(service, none.certain())));
        }
        return found;
    }

    private Failing failing(ServiceHealth service, boolean certain) {
        String name = service.service();
        String sentence = ServiceRow.of(service).sentence();
        return new Failing(name, sentence, certain, ceased.get(name));
    }

    // Identity is the point: the same picture is counted once.
    @SuppressWarnings("ReferenceEquality")
    private void count(SessionPicture picture) {
        if (picture == counted) {
            return;
        }
        Freshness fresh = picture.freshness();
        tally.take(picture.fleet(), picture.roster(), fresh::isStale, !fresh.equals(freshness));
        freshness = fresh;
        counted = picture;
        services = tally.services();
        services.forEach(service -> remember(service, picture.now()));
    }

    private void remember(ServiceHealth service, Instant at) {
        String name = service.service();
        boolean accepts = service.count(Standing.ACCEPTING) > 0;
        boolean before = Boolean.TRUE.equals(accepted.put(name, accepts));
        if (accepts) {
            ceased.remove(name);
        } else if (before) {
            ceased.put(name, at);
        }
    }

    private String headline() {
        if (services.isEmpty()) {
            return "Services";
        }
        int none = 0;
        int draining = 0;
        for (ServiceHealth service : services) {
            none += service.advice() instanceof Advice.NoneAccepting ? 1 : 0;
            draining += service.advice() instanceof Advice.PreWarm ? 1 : 0;
        }
        String all =
                services.size() == 1 ? "1 service" : Figures.count(services.size()) + " services";
        int shown = rows.get().size();
        return (shown < services.size() ? Figures.count(shown) + " of " : "")
                + all
                + (none == 0
                        ? ""
                        : " · " + Figures.count(none) + " with none known to be accepting")
                + (draining == 0 ? "" : " · " + Figures.count(draining) + " to pre-warm");
    }

    /// The words that are looked for in what is shown of a service and of its replicas.
    StringProperty wordsProperty() {
        return words;
    }

    /// Chooses a service by its name, as soon as it is there; a filter that hides it is taken away.
    public void choose(@Nullable String service) {
        wanted = service;
        if (rows.get().stream().noneMatch(row -> row.service().equals(service))) {
            words.set("");
        }
        turn();
    }

    private void turn() {
        ServiceRow row = null;
        for (ServiceRow one : rows.get()) {
            if (one.service().equals(wanted)) {
                row = one;
            }
        }
        chosen.set(row);
        List<ReplicaRow> next =
                services.stream()
                        .filter(one -> one.service().equals(wanted))
                        .flatMap(one -> one.replicas().stream())
                        .map(one -> ReplicaRow.of(one, freshness))
                        .toList();
        if (!next.equals(replicas.get())) {
            replicas.set(next);
        }
    }

    void open(ReplicaRow replica) {
        open.accept(replica.node());
    }

    /// The services by name.
    ReadOnlyObjectProperty<List<ServiceRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// The replicas of the chosen service.
    ReadOnlyObjectProperty<List<ReplicaRow>> replicas() {
        return replicas.getReadOnlyProperty();
    }

    /// The chosen service; null where none is.
    ReadOnlyObjectProperty<@Nullable ServiceRow> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The moment that ages are counted to.
    ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyStringProperty headProperty() {
        return head.getReadOnlyProperty();
    }

    /// Why there is nothing to see, and what helps; blank where there is.
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
