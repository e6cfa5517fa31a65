package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What is to be known of a log system that writes JSON.
///
/// @param lists the ways to the records of a page; empty where a record stands alone
/// @param key the ways to what the system calls a record, together; empty where it does not
/// @param check what makes a record none, or wrong
record Vendor(List<String> lists, List<String> key, Check check) {
    /// Judges a whole record or page before anything is taken from it.
    interface Check {
        /// What is wrong with it.
        @Nullable Verdict verdict(Json record);
    }

    /// Why a record or page is not opened.
    ///
    /// @param detail a sentence for the operator, or what kind of record it is
    record Verdict(Fate fate, String detail) {
        /// What becomes of the record: a closed set.
        enum Fate {
            REFUSED,
            NOT_OURS,
            /// It is provisional and comes again.
            DROPPED
        }

        static Verdict refused(String detail) {
            return new Verdict(Fate.REFUSED, detail);
        }

        static Verdict dropped() {
            return new Verdict(Fate.DROPPED, "");
        }

        static Verdict notOurs(String kind) {
            return new Verdict(Fate.NOT_OURS, kind);
        }
    }

    private static final Check FINE = _ -> null;

    /// A record alone that nothing names.
    static final Vendor ANY = new Vendor(List.of(), List.of(), FINE);

    static final Vendor SPLUNK_ROW =
            new Vendor(
                    List.of(),
                    List.of("result._bkt", "result._cd"),
                    row -> row.isTrueAt("preview") ? Verdict.dropped() : null);
    static final Vendor SPLUNK_RESULTS =
            new Vendor(
                    List.of("results"),
                    List.of("_bkt", "_cd"),
                    page -> page.isTrueAt("preview") ? Verdict.dropped() : null);
    static final Vendor ELASTIC_HIT = new Vendor(List.of(), List.of("_index", "_id"), FINE);
    static final Vendor ELASTIC_PAGE =
            new Vendor(List.of("hits.hits"), List.of("_index", "_id"), Vendor::partialSearch);
    static final Vendor LOG_ANALYTICS =
            new Vendor(
                    List.of(),
                    List.of(),
                    page ->
                            page.get("error") != null
                                    ? Verdict.refused(
                                            "the page is partial: "
                                                    + Shown.cut(
                                                            page.textAt("error.code")
                                                                    .orElse("error")))
                                    : null);
    static final Vendor JOURNALD = new Vendor(List.of(), List.of("__CURSOR"), Vendor::journal);
    static final Vendor OCSF =
            new Vendor(
                    List.of(),
                    List.of("metadata.uid"),
                    record ->
                            record.isTrueAt("metadata.is_truncated")
                                    ? Verdict.refused("metadata.is_truncated: it was cut")
                                    : null);
    static final Vendor DATADOG_PAGE =
            new Vendor(
                    List.of("data"),
                    List.of("id"),
                    page ->
                            page.textAt("meta.status").filter("timeout"::equals).isPresent()
                                    ? Verdict.refused("the page is partial: meta.status is timeout")
                                    : null);
    static final Vendor DATADOG = new Vendor(List.of(), List.of("id"), FINE);
    static final Vendor DATADOG_ARCHIVE = new Vendor(List.of(), List.of("_id"), FINE);
    static final Vendor CLOUDWATCH_BATCH =
            new Vendor(
                    List.of("logEvents"),
                    List.of("id"),
                    batch ->
                            batch.textAt("messageType").filter("DATA_MESSAGE"::equals).isPresent()
                                    ? null
                                    : Verdict.notOurs(
                                            batch.textAt("messageType").orElse("no message")));
    static final Vendor CLOUDWATCH_EVENTS = new Vendor(List.of("events"), List.of("eventId"), FINE);
    static final Vendor LOKI =
            new Vendor(List.of("streams", "data.result"), List.of(), Vendor::partialLoki);

    private static @Nullable Verdict partialSearch(Json page) {
        if (page.isTrueAt("timed_out")) {
            return Verdict.refused("the page is partial: timed_out is true");
        }
        String failed = page.textAt("_shards.failed").orElse("0");
        return failed.equals("0")
                ? null
                : Verdict.refused("the page is partial: " + Shown.cut(failed) + " shards failed");
    }

    private static @Nullable Verdict partialLoki(Json page) {
        String status = page.textAt("status").orElse("success");
        return status.equals("success")
                ? null
                : Verdict.refused("the page is partial: status is " + Shown.cut(status));
    }

    private static @Nullable Verdict journal(Json record) {
        return record.get("MESSAGE") instanceof Json.Nothing
                ? Verdict.refused(
                        "MESSAGE was left out because it is long; export with journalctl --all")
                : null;
    }

    /// What the system calls a record; null where it does not.
    @Nullable String keyOf(Json record) {
        StringBuilder named = new StringBuilder();
        for (String way : key) {
            String part = record.textAt(way).orElse("");
            if (part.isEmpty()) {
                return null;
            }
            named.append(part.length()).append(' ').append(part);
        }
        return named.isEmpty() ? null : named.toString();
    }
}
