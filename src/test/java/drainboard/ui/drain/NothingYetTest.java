package drainboard.ui.drain;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.FollowedSource;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class NothingYetTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void silent_lost_ended_and_foreign_are_told_apart() {
        assertThat(empty(new SourceStatus.Connecting(), 0)).isEqualTo("siem-a is being opened.");
        assertThat(empty(new SourceStatus.Live(), 0))
                .isEqualTo("Connected to siem-a. No event has arrived.");
        assertThat(empty(new SourceStatus.Live(), 4102))
                .isEqualTo(
                        "4\u00A0102 events read, none is a node_mode_transition that was taken."
                                + " Connected to siem-a.");
        assertThat(empty(new SourceStatus.Ended(), 0)).isEqualTo("siem-a has ended.");
        assertThat(empty(new SourceStatus.Failed("It was removed."), 0))
                .isEqualTo("siem-a cannot be followed: It was removed.");
    }

    private static String empty(SourceStatus status, long read) {
        DrainViewModel model = new DrainViewModel();
        model.show(
                new SessionPicture(
                        NOW,
                        false,
                        FleetSnapshot.EMPTY,
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(new FollowedSource("siem-a", status, 0, 0, 0, null, null)),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        read,
                        0));
        return model.emptyProperty().get();
    }
}
