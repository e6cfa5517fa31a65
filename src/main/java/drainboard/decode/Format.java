package drainboard.decode;

import static drainboard.decode.frame.Framing.JSON_ARRAY;
import static drainboard.decode.frame.Framing.JSON_VALUES;
import static drainboard.decode.frame.Framing.LINES;
import static drainboard.decode.frame.Framing.NUL;
import static drainboard.decode.frame.Framing.OCTETS;
import static drainboard.decode.frame.Framing.PAGES;

import drainboard.decode.envelope.Envelope;
import drainboard.decode.envelope.Envelopes;
import drainboard.decode.envelope.TextEnvelopes;
import drainboard.decode.envelope.Wanted;
import drainboard.decode.frame.Framing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The forms in which events are read: a closed set, recognised by content.
public enum Format {
    NDJSON("ndjson", LINES, Envelopes::plain),
    JSON_ARRAY_OF_EVENTS("json_array", JSON_ARRAY, Envelopes::plain),
    JSON_CONCATENATED("json_concatenated", JSON_VALUES, Envelopes::plain),
    JSON_SEQ("json_seq", JSON_VALUES, Envelopes::plain),
    AUDIT_CHAIN("audit_chain", LINES, Envelopes::auditChain),
    SPLUNK_EXPORT("splunk_export", LINES, Envelopes::splunkRow),
    SPLUNK_RESULTS("splunk_results", PAGES, Envelopes::splunkResults),
    SPLUNK_HEC("splunk_hec", JSON_VALUES, Envelopes::collected),
    ELASTICDUMP("elasticdump", LINES, Envelopes::elasticHit),
    ELASTIC_SEARCH("elastic_search", PAGES, Envelopes::elasticPage),
    ELASTIC_BULK("elastic_bulk", LINES, Envelopes::elasticBulk),
    SENTINEL_EXPORT("sentinel_export", LINES, Envelopes::collected),
    LOG_ANALYTICS("log_analytics", PAGES, Envelopes::logAnalytics),
    JOURNALD("journald", LINES, Envelopes::journald),
    GELF("gelf", LINES, Envelopes::collected),
    GELF_TCP("gelf_tcp", NUL, Envelopes::collected),
    OCSF("ocsf", LINES, Envelopes::ocsf),
    DATADOG("datadog", LINES, Envelopes::datadog),
    DATADOG_PAGE("datadog_page", PAGES, Envelopes::datadogPage),
    DATADOG_ARCHIVE("datadog_archive", LINES, Envelopes::datadogArchive),
    LOKI("loki", PAGES, Envelopes::loki),
    LOGCLI("logcli", LINES, Envelopes::collected),
    CLOUDWATCH_SUBSCRIPTION("cloudwatch_subscription", PAGES, Envelopes::cloudWatchBatch),
    CLOUDWATCH_EVENTS("cloudwatch_events", PAGES, Envelopes::cloudWatchEvents),
    VECTOR("vector", LINES, Envelopes::collected),
    FLUENT_BIT("fluent_bit", LINES, Envelopes::collected),
    DOCKER("docker", LINES, Envelopes::docker),
    CRI("cri", LINES, text(TextEnvelopes::cri)),
    CLOUDWATCH_EXPORT("cloudwatch_export", LINES, text(TextEnvelopes::cloudWatchExport)),
    CEF("cef", LINES, text(TextEnvelopes::cef)),
    LEEF("leef", LINES, text(TextEnvelopes::leef)),
    SYSLOG("syslog", LINES, text(TextEnvelopes::syslog)),
    SYSLOG_OCTETS("syslog_octets", OCTETS, text(TextEnvelopes::syslog)),
    SPLUNK_CSV("splunk_csv", Framing.CSV, text(TextEnvelopes::splunkCsv)),
    KIBANA_CSV("kibana_csv", Framing.CSV, text(TextEnvelopes::kibanaCsv)),
    SENTINEL_CSV("sentinel_csv", Framing.CSV, text(TextEnvelopes::sentinelCsv)),
    CSV("csv", Framing.CSV, text(TextEnvelopes::csv)),
    WRAPPED_JSON("wrapped_json", LINES, Envelopes::collected);

    /// Every format, in the order of help texts.
    public static final List<Format> ALL = List.of(values());

    private final String wireName;
    private final Framing framing;

    @SuppressWarnings("ImmutableEnumChecker") // a method reference without state
    private final Opening envelope;

    /// Makes the envelope of one stream.
    private interface Opening {
        Envelope make(Wanted wanted);
    }

    Format(String wireName, Framing framing, Opening envelope) {
        this.wireName = wireName;
        this.framing = framing;
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

    /// How its records are told from each other, where the content does not say otherwise.
    public Framing framing() {
        return framing;
    }

    Envelope envelope(Decoding how) {
        Envelope made = envelope.make(new Wanted(how.bare(), how.mapping()));
        return how.bare() ? Envelopes.bare(made) : made;
    }

    private static Opening text(Supplier<Envelope> plain) {
        return wanted -> Envelopes.text(wanted, plain);
    }
}
