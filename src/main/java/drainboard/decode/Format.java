package drainboard.decode;

import drainboard.decode.envelope.Envelope;
import drainboard.decode.envelope.Envelopes;
import drainboard.decode.envelope.TextEnvelopes;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The forms in which events are read: a closed set, recognised by content.
public enum Format {
    NDJSON("ndjson", Envelopes::plain),
    CEF("cef", TextEnvelopes::cef),
    LEEF("leef", TextEnvelopes::leef),
    SYSLOG("syslog", TextEnvelopes::syslog),
    SYSLOG_OCTETS("syslog_octets", TextEnvelopes::syslog),
    SPLUNK_CSV("splunk_csv", TextEnvelopes::splunkCsv),
    KIBANA_CSV("kibana_csv", TextEnvelopes::kibanaCsv),
    SENTINEL_CSV("sentinel_csv", TextEnvelopes::sentinelCsv),
    CSV("csv", TextEnvelopes::csv),
    CRI("cri", TextEnvelopes::cri),
    CLOUDWATCH_EXPORT("cloudwatch_export", TextEnvelopes::cloudWatchExport);

    /// Every format, in the order of help texts.
    public static final List<Format> ALL = List.of(values());

    private final String wireName;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Supplier<Envelope> envelope;

    Format(String wireName, Supplier<Envelope> envelope) {
        this.wireName = wireName;
        this.envelope = envelope;
    }

    /// The snake_case name used in reports, options and the window.
    public String wireName() {
        return wireName;
    }

    /// The format of a wire name.
    public static Optional<Format> named(String text) {
        return ALL.stream().filter(one -> one.wireName.equals(text)).findFirst();
    }

    Envelope envelope() {
        return envelope.get();
    }
}
