package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.session.HandHistory;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Acts;
import drainboard.ui.incident.DeskCall;
import drainboard.ui.incident.IncidentViewModel;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A part of the window that has no place of its own, such as what tells the desktop.
class BoardPartsTest {
    private final List<String> written = new ArrayList<>();
    private final List<SessionPicture> shown = new ArrayList<>();
    private final BoardParts parts =
            new BoardParts(
                    new Acts(),
                    (view, why) -> {
                        written.add(view + ": " + why.getMessage());
                        return "";
                    });
    private boolean broken;

    private void show(SessionPicture picture) {
        if (broken) {
            throw new IllegalStateException("ours");
        }
        shown.add(picture);
    }

    private SessionPicture picture() {
        SessionPicture picture = new HandHistory().picture();
        parts.portions(picture).forEach(Runnable::run);
        return picture;
    }

    @Test
    void
            a_part_without_a_place_that_fails_is_written_down_once_and_is_back_with_the_next_picture() {
        parts.add(this::show);
        broken = true;
        picture();
        picture();
        assertThat(written).hasSize(1).first().asString().endsWith(": ours");
        assertThat(parts.isAnyFailed()).isTrue();
        broken = false;
        assertThat(shown).isEmpty();
        assertThat(List.of(picture())).isEqualTo(shown);
        assertThat(parts.isAnyFailed()).isFalse();
        broken = true;
        picture();
        assertThat(written).as("a failure anew").hasSize(2);
    }

    @Test
    void what_fails_unseen_needs_a_person_until_it_works_again() {
        IncidentViewModel incidents =
                new IncidentViewModel(
                        new DeskCall((_, _) -> new CompletableFuture<>(), Runnable::run), "avery");
        incidents.unseen(parts::alarms);
        parts.add(incidents::show);
        parts.add("What tells the desktop", this::show);
        broken = true;
        picture();
        picture();
        assertThat(incidents.alarms())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.condition()).isEqualTo("PART FAILED");
                            assertThat(one.asset()).isEqualTo("What tells the desktop");
                            assertThat(one.detail().toString()).contains("ours");
                        });
        broken = false;
        picture();
        picture();
        assertThat(incidents.alarms()).isEmpty();
    }
}
