package drainboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.Replica.Standing;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.SupervisionPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// How services stand: a table of what each replica counts as, and of what is said then.
class ServiceHealthTest {
    private static final ServiceWords WORDS = new ServiceWords(text -> text);
    private static final Instant BEGIN = Instant.parse("2026-11-20T10:00:00Z");

    /// Each letter is a replica on its own node: accepting, draining, drained (p), maintenance,
    /// returning, halted (fence lost), gone from fence_lost but held (g), stale while accepting, in
    /// doubt while accepting (?), a node of which nothing was said (u).
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    aaa | 3 of 3 | 0 | 0 | 0 | 0 | ''
                    aad | 2 of 3 | 1 | 0 | 0 | 0 | orders: replica on 0x2 begins to drain; 2 of 3 stay accepting. Pre-warm another before it is drained.
                    aps | 1 of 3 | 0 | 1 | 0 | 1 | ''
                    adp | 1 of 3 | 1 | 1 | 0 | 0 | orders: replica on 0x1 begins to drain; 1 of 3 stays accepting. Pre-warm another before it is drained.
                    add | 1 of 3 | 2 | 0 | 0 | 0 | orders: replica on 0x2 begins to drain, 1 other drains already; 1 of 3 stays accepting. Pre-warm another before it is drained.
                    dmr | 0 of 3 | 1 | 2 | 0 | 0 | orders: no replica is accepting; 1 draining, 2 away of 3. Start another replica, or bring a node back.
                    h   | 0 of 1 | 0 | 0 | 1 | 0 | orders: no replica is accepting; 1 halted of 1. Start another replica, or bring a node back.
                    gp  | 0 of 2 | 0 | 1 | 1 | 0 | orders: no replica is accepting; 1 away, 1 halted of 2. Start another replica, or bring a node back.
                    ss  | 0 of 2 | 0 | 0 | 0 | 2 | orders: no replica is known to be accepting; 2 unknown of 2. Start another replica, or bring a node back.
                    d?  | 0 of 2 | 1 | 0 | 0 | 1 | orders: no replica is known to be accepting; 1 draining, 1 unknown of 2. Start another replica, or bring a node back.
                    au  | 1 of 2 | 0 | 0 | 0 | 1 | ''
                    u   | 0 of 1 | 0 | 0 | 0 | 1 | orders: no replica is known to be accepting; 1 unknown of 1. Start another replica, or bring a node back.
                    """)
    void each_replica_counts_as_one_thing_and_one_sentence_says_so(
            String nodes,
            String accepting,
            int draining,
            int away,
            int halted,
            int unknown,
            String sentence) {
        Site site = new Site(nodes);
        ServiceHealth orders = site.health().getFirst();
        assertThat(ServiceWords.accepting(orders)).isEqualTo(accepting);
        assertThat(orders.count(Standing.DRAINING)).isEqualTo(draining);
        assertThat(orders.count(Standing.AWAY)).isEqualTo(away);
        assertThat(orders.count(Standing.HALTED)).isEqualTo(halted);
        assertThat(orders.count(Standing.UNKNOWN)).isEqualTo(unknown);
        assertThat(WORDS.sentence(orders)).isEqualTo(sentence);
    }

    @Test
    void a_stale_replica_is_never_counted_as_accepting_and_a_latch_stays_closed_unheard() {
        Site site = new Site("ah");
        site.stale.addAll(Set.of(NodeId.of(0), NodeId.of(1)));
        ServiceHealth orders = site.health().getFirst();
        assertThat(orders.replicas().stream().map(Replica::standing))
                .containsExactly(Standing.UNKNOWN, Standing.HALTED);
    }

    @Test
    void the_name_of_a_service_is_made_fit_to_be_shown() {
        Site site = new Site("h");
        assertThat(new ServiceWords(text -> "<" + text + ">").sentence(site.health().getFirst()))
                .startsWith("<orders>: no replica");
    }

    @Test
    void without_services_there_is_nothing() {
        Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        assertThat(ServiceHealth.of(fleet.snapshot(), Roster.EMPTY, _ -> false)).isEmpty();
    }

    @Test
    void counting_on_is_the_same_as_counting_all_anew() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            Site site = new Site("aaaaaaaa");
            ServiceTally tally = new ServiceTally();
            for (int step = 0; step < 40; step++) {
                boolean turned = random.nextInt(6) == 0;
                if (turned) {
                    NodeId node = NodeId.of(random.nextInt(8));
                    if (!site.stale.remove(node)) {
                        site.stale.add(node);
                    }
                } else {
                    site.random(random);
                }
                FleetSnapshot now = site.fleet.snapshot();
                List<ServiceHealth> before = tally.services();
                tally.take(now, site.roster, site.stale::contains, turned);
                assertThat(tally.services())
                        .as("seed %d step %d", seed, step)
                        .isEqualTo(ServiceHealth.of(now, site.roster, site.stale::contains));
                tally.take(now, site.roster, site.stale::contains, false);
                assertThat(before.size()).isLessThanOrEqualTo(tally.services().size());
            }
            int all = tally.services().stream().mapToInt(ServiceHealth::total).sum();
            assertThat(all).isEqualTo(8);
        }
    }

    /// Nodes with one replica each of the service `orders`.
    private static final class Site {
        private final Set<NodeId> stale = new HashSet<>();
        private final Roster roster;
        private final Fleet fleet;
        private long position;

        Site(String nodes) {
            Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
            WorkloadName workload = new WorkloadName("orders-consumer");
            for (int node = 0; node < nodes.length(); node++) {
                placed.put(NodeId.of(node), List.of(workload));
            }
            roster = new Roster(placed, Map.of(workload, "orders"));
            fleet = new Fleet(SupervisionPolicy.DEFAULT, roster);
            for (int node = 0; node < nodes.length(); node++) {
                put(node, nodes.charAt(node));
            }
        }

        List<ServiceHealth> health() {
            return ServiceHealth.of(fleet.snapshot(), roster, stale::contains);
        }

        private void put(int node, char letter) {
            switch (letter) {
                case 'a' -> move(node, NodeMode.RETURNING, NodeMode.ACCEPTING);
                case 'd' -> move(node, NodeMode.ACCEPTING, NodeMode.DRAINING);
                case 'p' -> move(node, NodeMode.DRAINING, NodeMode.DRAINED);
                case 'm' -> move(node, NodeMode.DRAINED, NodeMode.MAINTENANCE);
                case 'r' -> move(node, NodeMode.MAINTENANCE, NodeMode.RETURNING);
                case 'h' -> move(node, NodeMode.DRAINED, NodeMode.FENCE_LOST);
                case 'g' -> {
                    move(node, NodeMode.DRAINED, NodeMode.FENCE_LOST);
                    move(node, NodeMode.FENCE_LOST, NodeMode.DRAINED);
                }
                case 's' -> {
                    move(node, NodeMode.RETURNING, NodeMode.ACCEPTING);
                    stale.add(NodeId.of(node));
                }
                case '?' -> {
                    move(node, NodeMode.RETURNING, NodeMode.ACCEPTING);
                    fleet.refuse(NodeId.of(node));
                }
                case 'u' -> {}
                default -> throw new IllegalArgumentException("no letter " + letter);
            }
        }

        void random(Random random) {
            ModeChange change = ModeChange.at(random.nextInt(ModeChange.count()));
            move(random.nextInt(8), change.from(), change.to());
        }

        private void move(long node, NodeMode from, NodeMode to) {
            fleet.accept(
                    new NodeTransition(
                            NodeId.of(node),
                            ModeChange.of(from, to),
                            Stamp.at(BEGIN.plusSeconds(position)),
                            List.of()),
                    position++);
        }
    }
}
