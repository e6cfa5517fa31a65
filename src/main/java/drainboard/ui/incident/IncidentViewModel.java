package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.session.SessionPicture;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All that this room shows of a run: fed with each picture, it feeds its parts.
public final class IncidentViewModel {
    private final DeskCall desk;
    private final String operator;
    private final AttentionViewModel attention = new AttentionViewModel();
    private final AlarmBook book = new AlarmBook();
    private final BannerViewModel banner = new BannerViewModel();
    private final AcknowledgeViewModel acknowledge;
    private final List<ClearViewModel> clears = new ArrayList<>();
    private final Map<String, Instant> read = new HashMap<>();
    private @Nullable SessionPicture latest;

    /// A room that has seen no picture yet.
    ///
    /// @param operator the name that decisions are filled in with
    public IncidentViewModel(DeskCall desk, String operator) {
        this.desk = desk;
        this.operator = operator;
        this.acknowledge = new AcknowledgeViewModel(desk, operator);
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

    /// How often two alarms were compared so far to bring them in order.
    public long compared() {
        return book.compared();
    }

    /// Shows the present state of things everywhere.
    public void show(SessionPicture picture) {
        latest = picture;
        List<Alarm> alarms = book.read(picture);
        acknowledge.show(picture);
        attention.show(alarms);
        banner.show(alarms.stream().filter(this::isNews).toList());
        List.copyOf(clears).forEach(one -> one.show(picture));
    }

    /// Takes note that a person looks at what an alarm is about. Refused lines and gaps are no
    /// banner's news then, until there is another one; they stay on the list.
    public void opened(Alarm alarm) {
        if (alarm.severity().isNotice() && alarm.since() != null) {
            read.put(alarm.key(), alarm.since());
        }
    }

    private boolean isNews(Alarm alarm) {
        return !alarm.severity().isNotice()
                || alarm.since() == null
                || !alarm.since().equals(read.get(alarm.key()));
    }

    /// A new clear of a node, followed until it is closed; null before the first picture.
    public @Nullable ClearViewModel clear(NodeId node) {
        if (latest == null) {
            return null;
        }
        ClearViewModel clear = new ClearViewModel(node, latest, operator, desk);
        clears.add(clear);
        return clear;
    }

    /// No longer follows a clear.
    public void close(ClearViewModel clear) {
        clears.remove(clear);
    }
}
