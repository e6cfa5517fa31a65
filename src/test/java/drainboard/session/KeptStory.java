package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.fleet.Fleet;
import drainboard.fleet.Roster;
import drainboard.journal.AuditVerdict;
import drainboard.journal.AuditVerifier;
import drainboard.journal.Journal;
import drainboard.journal.Kept;
import drainboard.journal.KeptNode;
import drainboard.journal.Step;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// A log for runs that are cut off, and what a journal must hold whatever happened: the lines of
/// the log from the first on and each once, every decision that was answered and each once, the
/// state that follows from both, and a whole chain.
final class KeptStory {
    static final int NODES = 5;

    private static final List<String> ROUND =
            List.of(
                    "accepting",
                    "draining",
                    "drained",
                    "fence_lost",
                    "drained",
                    "maintenance",
                    "returning");

    private KeptStory() {}

    /// So many lines; nodes lose their fence now and then, and go on.
    static List<String> lines(long seed, int count) {
        Random random = new Random(seed);
        int[] at = new int[NODES];
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int node = random.nextInt(NODES);
            int step = at[node];
            int next = (step + 1) % ROUND.size();
            if (ROUND.get(next).equals("fence_lost") && random.nextBoolean()) {
                next += 2;
            }
            lines.add(
                    "{\"kind\":\"node_mode_transition\",\"seq\":%d,\"node_id\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                            .formatted(i, node, ROUND.get(step), ROUND.get(next)));
            at[node] = next;
        }
        return lines;
    }

    /// The lines that `SEED:COUNT` names.
    static List<String> lines(String name) {
        String[] parts = name.split(":", 2);
        return lines(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    /// Looks at what a cut run left, with the program's own recovery.
    ///
    /// @param answered the operators whose decisions were answered
    /// @param as what to call it in a failure
    /// @return how many lines of the log were kept
    static int check(Path journal, List<String> lines, Collection<String> answered, String as)
            throws Exception {
        assertThat(AuditVerifier.verify(journal, null))
                .as(as)
                .isInstanceOf(AuditVerdict.Whole.class);
        Kept kept;
        try (Journal opened = Journal.open(journal, "test", Instant.now(), Step.Probe.NONE)) {
            kept = opened.kept();
        }
        assertThat(kept.differences()).as(as).isEmpty();
        List<String> raw = new ArrayList<>();
        List<String> decided = new ArrayList<>();
        Map<NodeId, NodeState> model = model(journal, raw, decided);
        assertThat(raw).as(as).isEqualTo(lines.subList(0, raw.size()));
        assertThat(decided).as(as).doesNotHaveDuplicates().containsAll(answered);
        Map<NodeId, NodeState> states = new HashMap<>();
        for (KeptNode node : kept.nodes()) {
            states.put(node.state().node(), node.state());
        }
        assertThat(states).as(as).isEqualTo(model);
        return raw.size();
    }

    /// The operators whose decisions stand on the disk and are not in force, as the audit says.
    private static Set<String> withdrawn(Connection connection) throws SQLException {
        Set<String> withdrawn = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT operator FROM audit WHERE kind='decision_withdrawn'")) {
            while (rows.next()) {
                withdrawn.add(rows.getString(1));
            }
        }
        return withdrawn;
    }

    /// Takes all that was kept once more, by a fleet of its own.
    private static Map<NodeId, NodeState> model(
            Path journal, List<String> raw, List<String> decided) throws Exception {
        Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        EventReader reader = new EventReader();
        long position = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT source, raw FROM event ORDER BY seq")) {
            Set<String> withdrawn = withdrawn(connection);
            while (rows.next()) {
                String text = rows.getString(2);
                if (rows.getString(1) == null) {
                    String operator = text.replaceAll(".*\"operator\":\"([^\"]*)\".*", "$1");
                    if (withdrawn.contains(operator)) {
                        continue;
                    }
                    decided.add(operator);
                } else {
                    raw.add(text);
                }
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                if (reader.read(bytes, 0, bytes.length) instanceof Reading.Understood(var event)
                        && event instanceof NodeEvent news) {
                    fleet.accept(news, position++);
                }
            }
        }
        Map<NodeId, NodeState> states = new HashMap<>();
        fleet.nodes().forEach(state -> states.put(state.node(), state));
        return states;
    }
}
