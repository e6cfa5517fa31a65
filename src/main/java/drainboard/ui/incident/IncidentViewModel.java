package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// All that this room shows of a run: fed with each picture, it feeds its parts.
public final class IncidentViewModel {
    private final DeskCall desk;
    private final Times times;
    private final String operator;
    private final AlarmBook book;
    private final FrameWatch frames = new FrameWatch();
    private final Shelf shelf = new Shelf();
    private final AttentionViewModel attention;
    private final BannerViewModel banner;
    private final AcknowledgeViewModel acknowledge;
    private final ShelveViewModel shelve;
    private final List<ClearViewModel> clears = new ArrayList<>();
    private final Map<String, Instant> read = new HashMap<>();
    private List<Alarm> alarms = List.of();
    private Sections sections = Sections.NONE;
    private String brokenChain = "";
    private Supplier<List<Alarm>> unseen = List::of;
    private @Nullable SessionPicture latest;

    /// A room with the usual rules of warning that shows times in UTC.
    ///
    /// @param operator the name that decisions are filled in with
    public IncidentViewModel(DeskCall desk, String operator) {
        this(desk, operator, Times.ofUtc());
    }

    /// A room with the usual rules of warning.
    ///
    /// @param operator the name that decisions are filled in with
    /// @param times in which zone times are shown
    public IncidentViewModel(DeskCall desk, String operator, Times times) {
        this(desk, operator, times, WarningRules.DEFAULT);
    }

    /// A room that has seen no picture yet.
    ///
    /// @param operator the name that decisions are filled in with
    /// @param times in which zone times are shown
    /// @param rules when to warn
    public IncidentViewModel(DeskCall desk, String operator, Times times, WarningRules rules) {
        this.times = times;
        this.attention = new AttentionViewModel(times);
        this.banner = new BannerViewModel(times);
        this.desk = desk;
        this.operator = operator;
        this.acknowledge = new AcknowledgeViewModel(desk, operator);
        this.shelve = new ShelveViewModel(shelf, operator, this::showAgain);
        this.book = new AlarmBook(rules.with(this::own));
        // One question at a time: two of them, one above the other, are answered in the wrong one.
        // What was handed in stays until it is answered, which may be a refusal.
        acknowledge.openProperty().subscribe(open -> leaveIf(open, shelve::leave));
        shelve.openProperty()
                .subscribe(
                        open ->
                                leaveIf(
                                        open && !acknowledge.busyProperty().get(),
                                        acknowledge::leave));
    }

    private static void leaveIf(boolean isOther, Runnable leave) {
        if (isOther) {
            leave.run();
        }
    }

    /// What this window says of itself.
    private List<Alarm> own(SessionPicture picture) {
        List<Alarm> found = new ArrayList<>(frames.alarms(picture.now()));
        found.addAll(unseen.get());
        if (!brokenChain.isEmpty()) {
            found.add(JournalAlarms.broken(brokenChain));
        }
        return found;
    }

    /// How often alarms were compared so far to bring them in order.
    public long compared() {
        return book.compared();
    }

    /// The list of what needs attention.
    public AttentionViewModel attention() {
        return attention;
    }

    /// The single worst thing.
    public BannerViewModel banner() {
        return banner;
    }

    /// The prompt that acknowledges.
    public AcknowledgeViewModel acknowledge() {
        return acknowledge;
    }

    /// Asks whether an alarm is to be acknowledged.
    public void acknowledge(Alarm alarm) {
        acknowledge.ask(alarm);
    }

    /// The prompt that puts a warning aside.
    public ShelveViewModel shelve() {
        return shelve;
    }

    /// Asks whether a warning is to be put aside; one that is aside is brought back at once.
    public void shelve(Alarm alarm) {
        boolean isAside = sections.aside().stream().anyMatch(one -> one.alarm().equals(alarm));
        if (isAside) {
            shelve.takeBack(alarm);
        } else {
            shelve.ask(alarm);
        }
    }

    /// All that needs a person, worst first, what is put aside left out.
    public List<Alarm> alarms() {
        return sections.standing();
    }

    /// All that needs a person, what is put aside too.
    public List<Alarm> raised() {
        return alarms;
    }

    /// Shows the present state of things everywhere.
    public void show(SessionPicture picture) {
        latest = picture;
        acknowledge.show(picture);
        shelve.show(picture.now());
        part(picture);
        List.copyOf(clears).forEach(one -> one.show(picture));
    }

    private void showAgain() {
        if (latest != null) {
            part(latest);
        }
    }

    /// Parts what stands from what is aside; the same object as before where nothing changed.
    // Identity is the point: the same alarms are the same list.
    @SuppressWarnings("ReferenceEquality")
    private void part(SessionPicture picture) {
        List<Alarm> now = book.of(picture);
        Sections next = Sections.of(now, shelf, picture.now());
        if (now != alarms || !next.aside().equals(sections.aside())) {
            alarms = now;
            sections = next;
        }
        shelve.keepTo(sections.standing());
        attention.show(sections, picture);
        banner.show(sections.standing(), this::isNews, picture);
    }

    /// How the chain of the audit stands, as a sentence; blank where nothing is wrong with it.
    public void chain(String broken) {
        brokenChain = broken;
    }

    /// Names who knows of what the window does unseen where it fails.
    public void unseen(Supplier<List<Alarm>> fails) {
        unseen = fails;
    }

    /// A picture took so long to show.
    public void took(Duration time) {
        if (latest != null) {
            frames.took(time, latest.now());
        }
    }

    /// Takes note that a person looks at what an alarm is about. Refused lines and gaps are no
    /// banner's news then, until there is another one; they stay on the list.
    public void opened(Alarm alarm) {
        if (alarm.severity().isNotice() && alarm.since() != null) {
            read.put(alarm.key(), alarm.since());
        }
    }

    private boolean isNews(Alarm alarm) {
        return alarm.since() == null || !alarm.since().equals(read.get(alarm.key()));
    }

    /// Why no decision will be taken just now, as a sentence; blank where one may be.
    public String refusesAll() {
        return latest == null ? "" : JournalAlarms.refusesAll(latest);
    }

    /// A new clear of a node, followed until it is closed; null before the first picture.
    public @Nullable ClearViewModel clear(NodeId node) {
        if (latest == null) {
            return null;
        }
        ClearViewModel clear =
                new ClearViewModel(node, latest, operator, desk, times, System::nanoTime);
        clears.add(clear);
        return clear;
    }

    /// The picture that is shown; null before the first.
    public @Nullable SessionPicture latest() {
        return latest;
    }

    /// No longer follows a clear.
    public void close(ClearViewModel clear) {
        clears.remove(clear);
    }
}
