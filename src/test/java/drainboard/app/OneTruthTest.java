package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;
import drainboard.journal.Journal;
import drainboard.journal.Step;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Readiness.Verdict;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.source.FileSource;
import drainboard.ui.control.Figures;
import drainboard.ui.diagram.ModeDiagramModel;
import drainboard.ui.diagram.ModeDiagramViewModel;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.DeskCall;
import drainboard.ui.incident.IncidentViewModel;
import drainboard.ui.service.Failing;
import drainboard.ui.service.ServiceViewModel;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One truth (ux.md A.2, rule 9): the window's view models, the status from the journal and the
/// export of the audit count the same.
class OneTruthTest {
    private static final int NODES = 40;
    private static final int LINES = 600;

    /// Nodes of which runtimes speak, but no transition.
    private static final int UNTOLD = 3;

    private static final int SERVICES = NODES / 2 + 1;

    @TempDir private Path folder = Path.of("");

    private static List<String> lines(long seed) {
        Random random = new Random(seed);
        NodeMode[] at = new NodeMode[NODES];
        java.util.Arrays.fill(at, NodeMode.ACCEPTING);
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= LINES; i++) {
            int node = random.nextInt(NODES);
            NodeMode from = at[node];
            NodeMode to =
                    switch (from) {
                        case ACCEPTING -> NodeMode.DRAINING;
                        case DRAINING -> NodeMode.DRAINED;
                        case DRAINED ->
                                random.nextInt(3) == 0 ? NodeMode.FENCE_LOST : NodeMode.MAINTENANCE;
                        case MAINTENANCE -> NodeMode.RETURNING;
                        case RETURNING -> NodeMode.ACCEPTING;
                        case FENCE_LOST ->
                                random.nextBoolean() ? NodeMode.DRAINED : NodeMode.DRAINING;
                    };
            at[node] = to;
            lines.add(
                    """
                    {"kind":"node_mode_transition","seq":%d,"node_id":%d,"from":"%s","to":"%s","workload":"w%d"}\
                    """
                            .formatted(i, node, from.wireName(), to.wireName(), node % 3));
            if (random.nextInt(5) == 0) {
                lines.add(
                        """
                        {"kind":"halt_acknowledged","node_id":%d,"operator":"avery","raise":1}\
                        """
                                .formatted(node));
            }
            if (random.nextInt(6) == 0) {
                lines.add(
                        """
                        {"kind":"forensic_clear","node_id":%d,"operator":"avery","resolution":"fence_valid","verified":["power"],"reason":"dark","raise":1}\
                        """
                                .formatted(node));
            }
        }
        for (int node = NODES; node < NODES + UNTOLD; node++) {
            lines.add(
                    """
                    {"kind":"workload_progress","node_id":%d,"workload":"w1","in_flight":5}\
                    """
                            .formatted(node));
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 58})
    void window_status_and_export_count_the_same(long seed) throws Exception {
        List<String> lines = lines(seed);
        Path log = folder.resolve("fleet.ndjson");
        Files.write(log, lines);
        Path journal = folder.resolve("state").resolve("journal.db");
        SessionPicture picture = run(log, journal, lines.size());

        ModeDiagramViewModel machine = new ModeDiagramViewModel();
        machine.show(picture);
        IncidentViewModel incidents =
                new IncidentViewModel(
                        new DeskCall(
                                (_, _) -> {
                                    throw new AssertionError("nobody decides");
                                },
                                Runnable::run),
                        "avery");
        incidents.show(picture);
        FleetStatus live =
                FleetStatus.of(
                        picture.fleet().nodes().values(),
                        picture.freshness()::isStale,
                        _ -> null,
                        Set.of());

        Map<NodeMode, Integer> boxes = new EnumMap<>(NodeMode.class);
        int held = 0;
        for (ModeDiagramModel.Box box : machine.model().get().boxes()) {
            boxes.put(box.mode(), box.count());
            held += box.held();
        }
        assertThat(live.vouched()).isEqualTo(boxes);
        assertThat(live.unknown()).isEqualTo(machine.model().get().unknown());
        assertThat(boxes.values().stream().mapToInt(Integer::intValue).sum() + live.unknown())
                .isEqualTo(live.nodes().size())
                .isEqualTo(NODES + UNTOLD);
        assertThat(live.unknown()).isEqualTo(UNTOLD);
        assertThat(machine.model().get().sum())
                .endsWith(" + Unknown 3 = " + Figures.nodes(NODES + UNTOLD));
        long alarms =
                incidents.attention().rows().stream()
                        .filter(Alarm.class::isInstance)
                        .map(Alarm.class::cast)
                        .filter(one -> one.severity().isHalt())
                        .count();
        assertThat(live.halted()).hasSize((int) alarms).hasSize(held).isNotEmpty();

        String status = status(journal);
        ServiceViewModel services = new ServiceViewModel(_ -> {});
        assertThat(failing(status))
                .isEqualTo(services.failing(picture).stream().map(Failing::service).toList())
                .isNotEmpty()
                .hasSizeLessThan(SERVICES);
        for (NodeMode mode : NodeMode.ALL) {
            assertThat(between(status, "\"last_known\" : {", "}"))
                    .contains("\"" + mode.wireName() + "\" : " + live.last().get(mode));
        }
        assertThat(status)
                .contains("\"halted\" : " + alarms)
                .contains("\"nodes\" : " + (NODES + UNTOLD))
                .contains("\"unknown\" : " + (NODES + UNTOLD))
                .contains("\"never_told\" : " + UNTOLD)
                .contains("\"last_known_mode\" : null");
        assertThat(openInExport(journal)).isEqualTo(alarms);
        assertThat(live.count(Verdict.UNKNOWN)).isEqualTo(UNTOLD);
    }

    /// Each service has its replicas on two nodes; the last of them on nodes that nobody speaks of.
    private static String placements() {
        return IntStream.range(0, SERVICES)
                .mapToObj(
                        one ->
                                """
                                {"workload":"r%1$d","service":"s%1$02d","nodes":[%2$d,%3$d]}\
                                """
                                        .formatted(one, one + UNTOLD, one + UNTOLD + NODES / 2))
                .collect(Collectors.joining(",", "{\"workloads\":[", "]}"));
    }

    private static List<String> failing(String status) {
        return Pattern.compile(
                        "\"service\" : \"(s\\d+)\",[^}]*\"verdict\" :"
                                + " \"none_(known_)?accepting")
                .matcher(status)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private SessionPicture run(Path log, Path journal, int lines) throws Exception {
        AtomicReference<SessionPicture> last = new AtomicReference<>();
        CountDownLatch read = new CountDownLatch(1);
        try (LiveSession session =
                new LiveSession(
                        List.of(new FileSource(log, Decoding.LIVE, null)),
                        SupervisionPolicy.DEFAULT,
                        SiteFiles.placements(site()),
                        InstantSource.system(),
                        false)) {
            session.keep(
                    Journal.open(journal, "1", Instant.now(), Step.Probe.NONE),
                    "avery",
                    false,
                    Step.Probe.NONE);
            session.show(
                    picture -> {
                        last.set(picture);
                        if (picture.eventsRead() == lines) {
                            read.countDown();
                        }
                    });
            session.start();
            assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
        }
        return last.get();
    }

    private Path site() throws IOException {
        return Files.writeString(folder.resolve("placements.json"), placements());
    }

    private String status(Path journal) throws IOException {
        StringWriter out = new StringWriter();
        int exit =
                new CommandLine(new StatusCommand(journal, Configured.none()))
                        .setOut(new PrintWriter(out))
                        .execute("--json", "--placements", site().toString());
        assertThat(exit).isEqualTo(1);
        return out.toString();
    }

    private static long openInExport(Path journal) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = new CommandLine(new AuditCommand(journal, out)).execute("export");
        assertThat(exit).isZero();
        long open = 0;
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            boolean opened =
                    line.contains("\"kind\":\"halt_raised\"")
                            && line.contains("\"result\":\"opened\"");
            boolean ended = line.contains("\"result\":\"ended\"");
            open += opened ? 1 : ended ? -1 : 0;
        }
        return open;
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        assertThat(start).as(text).isNotNegative();
        return text.substring(start, text.indexOf(to, start)) + to;
    }
}
