package drainboard.ui.audit;

import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.FeedPicture;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Pictures that differ in how they are saved.
final class Pictured {
    private Pictured() {}

    static SessionPicture as(boolean recorded, Saving saving) {
        return as(Instant.parse("2026-11-25T08:12:05Z"), recorded, saving);
    }

    static SessionPicture as(Instant at, boolean recorded, Saving saving) {
        return new SessionPicture(
                at,
                recorded,
                FleetSnapshot.EMPTY,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                SupervisionPolicy.DEFAULT,
                Roster.EMPTY,
                0,
                0,
                new FeedPicture(List.of(), List.of(), 0),
                saving);
    }

    static SessionPicture at(Instant at, String head) {
        return as(at, false, new Saving.Kept("/state/journal.db", head));
    }

    static SessionPicture kept(String head) {
        return as(false, new Saving.Kept("/state/journal.db", head));
    }
}
