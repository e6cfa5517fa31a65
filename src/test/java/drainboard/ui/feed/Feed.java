package drainboard.ui.feed;

import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.session.FeedPicture;
import drainboard.session.FeedSource;
import drainboard.session.Received.Ignored;
import drainboard.session.SeenGap;
import drainboard.session.SeenRejection;
import drainboard.session.SourceStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Sources in every state, and records that were refused, as a session tells of them.
final class Feed {
    static final Instant NOW = Instant.parse("2026-11-20T21:12:03Z");
    static final String HOSTILE =
            "{\"kind\":\"node_mode_transition\",\"note\":\"\u202Egnidaelsim\u0000\u200B\"}";

    private Feed() {}

    static FeedSource source(String name, SourceStatus status) {
        return new FeedSource(
                name,
                status,
                "splunk_export, gzip",
                NOW.minusSeconds(2),
                NOW.minusSeconds(252),
                4102,
                12,
                0,
                List.of(),
                0,
                Ignored.NOTHING);
    }

    static List<FeedSource> all() {
        List<FeedSource> sources = new ArrayList<>();
        sources.add(source("siem-a", new SourceStatus.Live()));
        sources.add(source("siem-b", new SourceStatus.Stale(NOW.minusSeconds(252))));
        sources.add(
                source(
                        "siem-c",
                        new SourceStatus.Waiting(
                                "siem-c cannot be reached: connection refused (127.0.0.1:9200)."
                                        + " Next try in 8 s.")));
        sources.add(source("export.ndjson", new SourceStatus.Ended(false)));
        sources.add(
                source(
                        "https://siem.example/events",
                        new SourceStatus.Failed("The server refused the token (401).")));
        sources.add(
                new FeedSource(
                        "gap\u202Ename",
                        new SourceStatus.Connecting(),
                        "",
                        null,
                        null,
                        0,
                        0,
                        7,
                        List.of(
                                new SeenGap(NOW, "The file was cut while nobody read it."),
                                new SeenGap(NOW.minusSeconds(9), "The cursor expired (410).")),
                        3,
                        Ignored.NOTHING));
        return sources;
    }

    static SeenRejection rejection(int at, String source, RejectionReason reason, String raw) {
        return new SeenRejection(
                new Rejection(
                        reason,
                        "field \"to\" is \"asleep\", which is no mode",
                        new Origin(source, 40 + at, 5_000_000_000L + at),
                        raw),
                NOW.minusSeconds(60 - at));
    }

    static SeenRejection illegal(String step) {
        return new SeenRejection(
                new Rejection(
                        RejectionReason.ILLEGAL_TRANSITION,
                        step,
                        new Origin("siem-a", 44, 4_000L),
                        "{}"),
                NOW);
    }

    static List<SeenRejection> rejections() {
        return List.of(
                rejection(3, "siem-a", RejectionReason.MALFORMED, HOSTILE),
                rejection(2, "siem-b", RejectionReason.UNKNOWN_MODE, "x".repeat(9000)),
                rejection(1, "siem-a", RejectionReason.UNKNOWN_MODE, "{\"to\":\"asleep\"}"));
    }

    static FeedPicture picture() {
        return new FeedPicture(all(), rejections(), 4102);
    }
}
