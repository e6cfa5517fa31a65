package drainboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.FollowedSource;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Look;
import drainboard.ui.shell.ShellViewModel.Bars;
import drainboard.ui.shell.ShellViewModel.Status;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class ShellViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

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
        Bars bars = bars(false, new SourceStatus.Ended(), 0, null);
        assertThat(bars.chips().getFirst().text()).isEqualTo("fleet.ndjson ended");
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
                        "Decisions are not kept: there is no journal", now -> now.keeping().words())
                .returns("operator avery     UTC", Status::desk);
    }

    private static Bars bars(
            boolean recorded, SourceStatus status, long refused, @Nullable Rejection last) {
        ShellViewModel model = new ShellViewModel("avery");
        model.show(
                new SessionPicture(
                        NOW,
                        recorded,
                        FleetSnapshot.EMPTY,
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(
                                new FollowedSource(
                                        "fleet.ndjson", status, 12, 99, refused, last, NOW)),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        12,
                        3));
        return model.barsProperty().get();
    }
}
