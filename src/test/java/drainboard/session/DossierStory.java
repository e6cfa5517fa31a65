package drainboard.session;

import drainboard.event.Evidence;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.Step;
import drainboard.node.SupervisionPolicy;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A real run over a real journal, told by hand what befalls its nodes; a minute lies between any
/// two events.
public final class DossierStory implements AutoCloseable {
    /// When it begins.
    public static final Instant BEGUN = Instant.parse("2026-11-25T08:00:00Z");

    private final HandSource source = new HandSource("siem-a.ndjson");
    private final AtomicReference<Instant> now = new AtomicReference<>(BEGUN);
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();
    private final LiveSession run;
    private @Nullable SessionPicture newest;
    private long told;

    /// Begins a run whose journal lies below a folder.
    public DossierStory(Path folder) throws Exception {
        Path file = folder.resolve("state").resolve("journal.db");
        run =
                new LiveSession(
                        List.of(source), SupervisionPolicy.DEFAULT, Roster.EMPTY, now::get, false);
        run.keep(Journal.open(file, "test", BEGUN, Step.Probe.NONE), "ops", false, Step.Probe.NONE);
        run.show(pictures::add);
        run.start();
    }

    /// A node goes from each mode to the next, a minute apart.
    public DossierStory moves(NodeId node, String... modes) throws InterruptedException {
        for (int at = 1; at < modes.length; at++) {
            now.updateAndGet(time -> time.plusSeconds(60));
            source.line(
                    "{\"kind\":\"node_mode_transition\",\"node_id\":\"%s\",\"ts\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}"
                            .formatted(node.hex(), now.get(), modes[at - 1], modes[at]));
            told++;
            picture();
        }
        return this;
    }

    /// So many seconds go by.
    public DossierStory later(int seconds) {
        now.updateAndGet(time -> time.plusSeconds(seconds));
        return this;
    }

    /// The source says something else, at the same time.
    public DossierStory says(String line) throws InterruptedException {
        source.line(line);
        told++;
        picture();
        return this;
    }

    /// A node is drained and comes back.
    public DossierStory drained(NodeId node) throws InterruptedException {
        return moves(
                node, "accepting", "draining", "drained", "maintenance", "returning", "accepting");
    }

    /// An operator acknowledges the halt of a node.
    public DossierStory acknowledged(NodeId node, String operator) throws Exception {
        now.updateAndGet(time -> time.plusSeconds(5));
        decide(new Acknowledgement(node, operator, 1L, Stamp.at(now.get())));
        return this;
    }

    /// An operator clears the halt of a node.
    public DossierStory cleared(NodeId node, String operator, String reason) throws Exception {
        now.updateAndGet(time -> time.plusSeconds(5));
        decide(
                new ForensicClear(
                        node,
                        operator,
                        reason,
                        List.of(Evidence.POWER.wireName()),
                        Resolution.FENCE_VALID,
                        null,
                        1L,
                        null,
                        Stamp.at(now.get())));
        return this;
    }

    private void decide(OperatorDecision decision) throws Exception {
        Desk.Answer answer = run.desk().submit(decision).get(60, TimeUnit.SECONDS);
        if (!(answer instanceof Desk.Answer.Accepted)) {
            throw new IllegalStateException("It was not accepted: " + answer);
        }
    }

    /// The newest picture, in which all that was told has been taken.
    public SessionPicture picture() throws InterruptedException {
        SessionPicture next = newest;
        while (next == null || next.eventsRead() != told || !pictures.isEmpty()) {
            next = pictures.poll(60, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("No picture came.");
            }
        }
        newest = next;
        return next;
    }

    /// What the journal holds of single nodes.
    public DossierBook book() {
        return run.audit().orElseThrow().dossiers();
    }

    @Override
    public void close() {
        run.close();
    }
}
