package drainboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.lifecycle.NodeMode;
import drainboard.node.SupervisionPolicy;
import drainboard.session.FeedPicture;
import drainboard.session.FollowedSource;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Look;
import drainboard.ui.diagram.HandRun;
import drainboard.ui.shell.ShellViewModel.Bars;
import drainboard.ui.shell.ShellViewModel.Status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class ShellViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String HEAD = "1102:ab12cd" + "0".repeat(58);

    @Test
    void the_rate_is_written_as_every_other_number() {
        assertThat(bars(false, new SourceStatus.Live(), 0, null).status().rate())
                .isEqualTo("2\u00a0030 ev/s");
    }

    @Test
    void a_recorded_run_is_never_called_live() {
        Bars bars = bars(true, new SourceStatus.Live(), 0, null);
        assertThat(bars.recorded())
                .isEqualTo("SAMPLE  fleet.ndjson, recorded. Nothing here touches a live system.");
        assertThat(bars.tab()).isEqualTo("Sample");
        assertThat(bars.status().sources()).isEqualTo("1 of 1 recordings playing");
        assertThat(bars(false, new SourceStatus.Live(), 0, null).recorded()).isEmpty();
    }

    @Test
    void a_lost_source_is_not_counted_as_live_and_says_why() {
        Bars bars = bars(false, new SourceStatus.Failed("It was cut short."), 0, null);
        assertThat(bars.status().sources()).isEqualTo("0 of 1 sources live");
        assertThat(bars.status().lost()).isEqualTo("LOST: It was cut short.");
        assertThat(bars.chips().getFirst().look()).isEqualTo(Look.UNKNOWN);
    }

    @Test
    void an_ended_source_is_not_a_lost_one() {
        Bars bars = bars(false, new SourceStatus.Ended(false), 0, null);
        assertThat(bars.chips().getFirst().text()).isEqualTo("fleet.ndjson ended");
        assertThat(bars.status().lost()).isEmpty();
    }

    @Test
    void a_live_source_that_ended_has_an_age_and_the_mark_of_what_is_last_known() {
        Bars bars = bars(false, new SourceStatus.Ended(true), 0, null);
        assertThat(bars.chips().getFirst().text()).startsWith("fleet.ndjson ended, ");
        assertThat(bars.chips().getFirst().look()).isEqualTo(Look.UNKNOWN);
        assertThat(bars.status().lost()).isEmpty();
    }

    @Test
    void refused_lines_are_counted_and_the_last_is_named() {
        Rejection last =
                new Rejection(
                        RejectionReason.TOO_LONG,
                        "too long",
                        new Origin("fleet.ndjson", 7, 99),
                        "");
        assertThat(bars(false, new SourceStatus.Live(), 3, last).status().refused())
                .isEqualTo("3 refused, last line 7 too_long");
    }

    @Test
    void it_admits_that_decisions_are_not_kept() {
        assertThat(bars(false, new SourceStatus.Live(), 0, null).status())
                .returns(
                        new Keeping("Decisions are not kept: there is no journal", false, ""),
                        Status::keeping)
                .returns("operator avery     UTC", Status::desk);
        assertThat(keeping(true, new Saving.NotAsked()).words())
                .isEqualTo("Decisions are not kept: this is a recording");
    }

    @Test
    void what_is_kept_names_the_head_and_says_all_of_it_in_the_tooltip() {
        assertThat(keeping(false, new Saving.Kept("/state/journal.db", HEAD)))
                .isEqualTo(
                        new Keeping(
                                "Kept · audit 1102:ab12cd…", false, HEAD + "\n/state/journal.db"));
    }

    @Test
    void what_is_not_kept_is_an_alarm_that_names_its_cause() {
        Saving.Unsaved unsaved =
                new Saving.Unsaved(
                        NOW, "The journal /j.db cannot be written: the disk is full.", 4102);
        assertThat(keeping(false, unsaved))
                .isEqualTo(
                        new Keeping(
                                "NOT KEPT since 10:00:00Z · the disk is full · 4\u00a0102 messages"
                                        + " wait; decisions are refused",
                                true,
                                "The journal /j.db cannot be written: the disk is full."));
        assertThat(keeping(false, new Saving.Unsaved(NOW, "x".repeat(99) + "\u202E", 1)))
                .returns(
                        "NOT KEPT since 10:00:00Z · 1 message waits; decisions are refused",
                        Keeping::words)
                .returns("x".repeat(99) + "\\u{202E}", Keeping::whole);
    }

    @Test
    void a_state_that_the_audit_does_not_lead_to_is_an_alarm() {
        assertThat(keeping(false, new Saving.Kept("/j.db", HEAD, List.of("0x42: differs."))))
                .isEqualTo(
                        new Keeping(
                                "Kept, but AUDIT AND STATE DIFFER · audit 1102:ab12cd…",
                                true,
                                "0x42: differs."));
    }

    @Test
    void who_looks_on_is_told_that_nothing_can_be_decided() {
        assertThat(keeping(false, new Saving.LookingOn("Process 7 keeps it.")))
                .isEqualTo(
                        new Keeping(
                                "Looking on: decisions are refused", false, "Process 7 keeps it."));
    }

    @Test
    void a_window_that_only_looks_on_does_not_call_itself_live() {
        Saving looks = new Saving.LookingOn("Process 7 keeps it.");
        assertThat(bars(false, new SourceStatus.Live(), 0, null, looks).tab())
                .isEqualTo("Looking on");
        assertThat(bars(false, new SourceStatus.Live(), 0, null).tab()).isEqualTo("Live");
    }

    @Test
    void the_lag_is_told_from_the_newest_event_and_so_is_its_trend() {
        ShellViewModel model = new ShellViewModel("avery");
        HandRun run = new HandRun();
        assertThat(lag(model, run.picture())).as("no event has told a time").isEmpty();
        run.in(NodeMode.DRAINING, 1, 3);
        Instant now = HandRun.NOW;
        run.facts(1, now.minusSeconds(3));
        assertThat(lag(model, run.picture())).isEqualTo("lag 3.0 s");
        assertThat(lag(model, run.picture(now.plusSeconds(5)))).isEqualTo("lag 8.0 s ▲");
        run.in(NodeMode.DRAINED, 1, 0).facts(1, now.plusSeconds(5));
        assertThat(lag(model, run.picture(now.plusSeconds(6)))).isEqualTo("lag 1.0 s ▼");
        for (int second = 7; second < 30; second++) {
            run.facts(1, now.plusSeconds(second - 1)).report(1, "w" + second);
            lag(model, run.picture(now.plusSeconds(second)));
        }
        assertThat(model.barsProperty().get().status())
                .returns("lag 1.0 s", Status::lag)
                .matches(so -> so.whole().contains("lag 1.0 s"));
        assertThat(lag(model, run.picture(now.plusSeconds(90)))).isEqualTo("lag 1 m 02 s ▲");
        assertThat(model.barsProperty().get().status().whole()).contains("lag 1 m 02 s rising");
    }

    private static String lag(ShellViewModel model, SessionPicture picture) {
        model.show(picture);
        return model.barsProperty().get().status().lag();
    }

    @Test
    void the_last_check_of_the_chain_is_told_and_a_broken_one_is_an_alarm() {
        Saving kept = new Saving.Kept("/j.db", HEAD);
        assertThat(watched(kept, Watched.NOTHING).chain()).isEqualTo("chain not verified yet");
        assertThat(watched(kept, new Watched("", "", NOW, "")).chain())
                .isEqualTo("chain verified 10:00:00Z");
        Saving unsaved = new Saving.Unsaved(NOW, "The journal is gone.", 0);
        assertThat(watched(unsaved, new Watched("", "", NOW, "")).chain())
                .isEqualTo("chain last verified 10:00:00Z");
        Status broken = watched(kept, new Watched("", "", null, "Entry 7 does not match."));
        assertThat(broken.chain()).isEmpty();
        assertThat(broken.keeping())
                .isEqualTo(
                        new Keeping(
                                "Kept, but the CHAIN IS BROKEN", true, "Entry 7 does not match."));
        assertThat(watched(new Saving.NotAsked(), Watched.NOTHING).chain()).isEmpty();
    }

    @Test
    void skew_and_slow_frames_are_told_as_the_list_found_them() {
        Watched found = new Watched("clock skew > 5 s: siem-a", "slow window", null, "");
        assertThat(watched(new Saving.NotAsked(), found))
                .returns("clock skew > 5 s: siem-a", Status::skew)
                .returns("slow window", Status::slow);
    }

    @Test
    void a_source_that_ought_to_be_read_and_is_not_is_marked() {
        assertThat(bars(false, new SourceStatus.Stale(NOW), 0, null).status().lacking()).isTrue();
        assertThat(bars(false, new SourceStatus.Ended(false), 0, null).status().lacking())
                .isFalse();
        assertThat(bars(false, new SourceStatus.Live(), 0, null).status().lacking()).isFalse();
    }

    private static Status watched(Saving saving, Watched watched) {
        ShellViewModel model = new ShellViewModel("avery");
        model.show(picture(false, new SourceStatus.Live(), 0, null, saving), watched);
        return model.barsProperty().get().status();
    }

    private static Keeping keeping(boolean recorded, Saving saving) {
        return bars(recorded, new SourceStatus.Live(), 0, null, saving).status().keeping();
    }

    private static Bars bars(
            boolean recorded, SourceStatus status, long refused, @Nullable Rejection last) {
        return bars(recorded, status, refused, last, new Saving.NotAsked());
    }

    private static Bars bars(
            boolean recorded,
            SourceStatus status,
            long refused,
            @Nullable Rejection last,
            Saving saving) {
        ShellViewModel model = new ShellViewModel("avery");
        model.show(picture(recorded, status, refused, last, saving));
        return model.barsProperty().get();
    }

    private static SessionPicture picture(
            boolean recorded,
            SourceStatus status,
            long refused,
            @Nullable Rejection last,
            Saving saving) {
        return new SessionPicture(
                NOW,
                recorded,
                FleetSnapshot.EMPTY,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(new FollowedSource("fleet.ndjson", status, 12, 99, refused, last, NOW)),
                SupervisionPolicy.DEFAULT,
                Roster.EMPTY,
                12,
                2030.4,
                new FeedPicture(List.of(), List.of(), 0),
                saving);
    }
}
