package drainboard.ui.incident;

import drainboard.event.Evidence;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Release;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.event.Text;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Attachment;
import drainboard.ui.control.Sanitizer;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the operator has filled in so far; nothing is preselected.
public final class ClearDraft {
    private final ObjectProperty<@Nullable Resolution> resolution = new SimpleObjectProperty<>();
    private final Map<Evidence, BooleanProperty> evidence = new EnumMap<>(Evidence.class);
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty operator = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper login = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Attachment> attached = new SimpleObjectProperty<>();
    private final StringProperty attaching = new SimpleStringProperty("");
    private final BooleanProperty reading = new SimpleBooleanProperty();
    private final StringProperty approver = new SimpleStringProperty("");
    private @Nullable Incident about;
    private long read;

    /// @param about the incident that is looked into; null where there is none
    ClearDraft(String operator, @Nullable Incident about) {
        this.about = about;
        this.operator.subscribe(name -> login.set(told(name.strip())));
        this.operator.set(operator);
        Evidence.ALL.forEach(one -> evidence.put(one, new SimpleBooleanProperty()));
    }

    /// How the fence was resolved; null while nothing is chosen.
    public ObjectProperty<@Nullable Resolution> resolutionProperty() {
        return resolution;
    }

    /// Whether one kind of evidence was found.
    public BooleanProperty evidenceProperty(Evidence one) {
        return evidence.computeIfAbsent(one, missing -> new SimpleBooleanProperty());
    }

    /// Why the halt may end.
    public StringProperty reasonProperty() {
        return reason;
    }

    /// Who decides.
    public StringProperty operatorProperty() {
        return operator;
    }

    /// Whether the operator named is the one who is logged in, whom the audit names in any case.
    public ReadOnlyStringProperty loginProperty() {
        return login.getReadOnlyProperty();
    }

    private static String told(String name) {
        String account = System.getProperty("user.name", "").strip();
        if (account.isEmpty()) {
            return "the login has no name";
        }
        return name.equals(account) ? "from login" : "the login is " + Sanitizer.show(account);
    }

    /// Who agrees, where policy asks for it.
    public StringProperty approverProperty() {
        return approver;
    }

    /// The file that is attached; null while none is.
    public ObjectProperty<@Nullable Attachment> attachedProperty() {
        return attached;
    }

    /// How the attaching of a file stands, where there is more to say than its name.
    public StringProperty attachingProperty() {
        return attaching;
    }

    /// Whether a file is still being read: what is attached is not known yet.
    public BooleanProperty readingProperty() {
        return reading;
    }

    /// Attaches a file as soon as it was read; one that cannot be read is told and not attached.
    ///
    /// @param name what it is called, safe to show
    void attach(String name, CompletableFuture<Attachment> file, Executor turn) {
        long mine = ++read;
        attached.set(null);
        reading.set(true);
        attaching.set("Reading " + name + "…");
        var _ =
                file.whenCompleteAsync(
                        (content, failure) -> {
                            if (mine != read) {
                                return;
                            }
                            reading.set(false);
                            attached.set(failure == null ? content : null);
                            attaching.set(
                                    failure == null
                                            ? ""
                                            : name
                                                    + " cannot be read and is not attached: "
                                                    + Sanitizer.show(reason(failure)));
                        },
                        turn);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        String said = (cause == null ? failure : cause).getMessage();
        return said == null ? "for no reason that was given" : said;
    }

    /// Forgets what was found, attached and approved if that was at another raise: a fence that was
    /// lost again has to be looked at again. The reason stays. Answers whether it was so.
    boolean forgets(Incident now) {
        Incident before = about;
        about = now;
        boolean same =
                before != null
                        && before.position() == now.position()
                        && before.raises() == now.raises();
        if (!same) {
            resolution.set(null);
            evidence.values().forEach(one -> one.set(false));
            read++;
            reading.set(false);
            attached.set(null);
            attaching.set("");
            approver.set("");
        }
        return !same;
    }

    /// Everything that can be filled in.
    List<Observable> parts() {
        List<Observable> parts =
                new ArrayList<>(List.of(resolution, reason, operator, approver, attached));
        parts.addAll(evidence.values());
        return parts;
    }

    /// The kinds of evidence that were found, in the order offered.
    List<Evidence> verified() {
        return Evidence.ALL.stream().filter(one -> evidenceProperty(one).get()).toList();
    }

    /// The decision that this would be about a node as it was seen.
    ///
    /// @param preview what was shown that it would release
    ForensicClear decision(Tracked seen, List<Release> preview, Instant now) {
        Incident incident = seen.incident();
        String second = approver.get();
        return new ForensicClear(
                seen.node(),
                operator.get().strip(),
                reason.get().strip(),
                verified().stream().map(Evidence::wireName).toList(),
                resolution.get(),
                Text.isBlank(second) ? null : second.strip(),
                incident == null ? null : (long) incident.raises(),
                preview,
                Stamp.at(now));
    }
}
