package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is to be known of a log system that writes JSON.
///
/// @param lists the ways to the records of a page, `*` for each item of a list; empty where a
///   record stands alone
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

    /// A record of a page.
    ///
    /// @param columns name its values where it is a row of a table; empty elsewhere
    record Listed(Json item, List<Json> columns) {}

    private static final Check FINE = _ -> null;

    /// A record alone that nothing names.
    static final Vendor ANY = new Vendor(List.of(), List.of(), FINE);

    static final Vendor SPLUNK_ROW =
            new Vendor(
                    List.of(),
                    List.of("result._bkt", "result._cd"),
                    row -> row.isTrueAt("preview") ? Verdict.dropped() : null);
    static final Vendor SPLUNK_RESULTS =
            new Vendor(List.of("results"), List.of("_bkt", "_cd"), Vendor::failedSearch);
    static final Vendor ELASTIC_HIT = new Vendor(List.of(), List.of("_index", "_id"), FINE);
    static final Vendor ELASTIC_PAGE =
            new Vendor(List.of("hits.hits"), List.of("_index", "_id"), Vendor::partialSearch);
    static final Vendor LOG_ANALYTICS =
            new Vendor(List.of("tables.*.rows"), List.of("_ItemId"), Vendor::error);
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
                                    : error(page));
    static final Vendor DATADOG = new Vendor(List.of(), List.of("id"), FINE);
    static final Vendor DATADOG_ARCHIVE = new Vendor(List.of(), List.of("_id"), FINE);
    static final Vendor CLOUDWATCH_BATCH =
            new Vendor(
                    List.of("logEvents"),
                    List.of("id"),
                    batch ->
                            switch (batch.textAt("messageType").orElse("DATA_MESSAGE")) {
                                case "DATA_MESSAGE" -> null;
                                // It is sent to try the way, and is no record of any log.
                                case "CONTROL_MESSAGE" -> Verdict.dropped();
                                case String other -> Verdict.notOurs(other);
                            });
    static final Vendor CLOUDWATCH_EVENTS =
            new Vendor(List.of("events"), List.of("eventId"), Vendor::error);
    static final Vendor LOKI =
            new Vendor(
                    List.of("streams.*.values", "data.result.*.values"),
                    List.of(),
                    Vendor::partialLoki);

    private static @Nullable Verdict partialSearch(Json page) {
        for (String sign : List.of("timed_out", "terminated_early", "is_partial")) {
            if (page.isTrueAt(sign)) {
                return Verdict.refused("the page is partial: " + sign + " is true");
            }
        }
        String failed = page.textAt("_shards.failed").orElse("0");
        return failed.equals("0")
                ? error(page)
                : Verdict.refused("the page is partial: " + Shown.cut(failed) + " shards failed");
    }

    /// A search that broke off says so among its messages.
    private static @Nullable Verdict failedSearch(Json page) {
        if (page.isTrueAt("preview")) {
            return Verdict.dropped();
        }
        for (Json message : page.itemsAt("messages")) {
            String type = message.textAt("type").orElse("");
            if (type.equals("ERROR") || type.equals("FATAL")) {
                return Verdict.refused(
                        "the page is partial: " + Shown.cut(message.textAt("text").orElse(type)));
            }
        }
        return null;
    }

    /// A page that tells of an error holds less than was asked for.
    private static @Nullable Verdict error(Json page) {
        for (String name : List.of("error", "errors")) {
            if (EventFields.has(page, name)) {
                Optional<String> said =
                        page.textAt(name + ".code")
                                .or(() -> page.textAt(name + ".type"))
                                .or(() -> page.textAt(name));
                return Verdict.refused("the page is partial: " + Shown.cut(said.orElse(name)));
            }
        }
        return null;
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

    /// The records of a page, in its order; null where it is none.
    @Nullable List<Listed> records(Json page) {
        List<Listed> records = null;
        for (String way : lists) {
            int each = way.indexOf(".*.");
            Json list = page.at(each < 0 ? way : way.substring(0, each));
            if (list instanceof Json.Items items) {
                records = records == null ? new ArrayList<>() : records;
                for (Json item : each < 0 ? List.of(list) : items.all()) {
                    List<Json> columns = item.itemsAt("columns");
                    Json listed = each < 0 ? list : item.get(way.substring(each + 3));
                    if (listed instanceof Json.Items all) {
                        for (Json one : all.all()) {
                            records.add(new Listed(one, columns));
                        }
                    }
                }
            }
        }
        return records;
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
