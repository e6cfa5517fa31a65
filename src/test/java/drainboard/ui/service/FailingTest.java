package drainboard.ui.service;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.drain.DrainRun;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Which services are warned of, and since when.
class FailingTest {
    private final ServiceViewModel model = new ServiceViewModel(_ -> {});

    @Test
    void a_replica_that_is_last_known_says_since_when_its_source_is_silent() {
        DrainRun run =
                new DrainRun()
                        .place(7, "orders")
                        .service("orders", "shop")
                        .move(7, NodeMode.ACCEPTING, NodeMode.DRAINING)
                        .later(60)
                        .lose();
        model.choose("shop");
        model.show(run.picture());
        assertThat(model.replicas().get())
                .extracting(row -> row.age(DrainRun.START.plusSeconds(300)))
                .containsExactly("last known 4 m 00 s");
    }

    @Test
    void a_service_is_warned_of_from_the_moment_its_last_replica_ceases() {
        Site site = new Site(Map.of("orders", 2)).in(ACCEPTING, 0, 60).in(DRAINING, 1, 30);
        assertThat(model.failing(site.picture(Site.NOW))).isEmpty();
        site.in(DRAINING, 0, 0);
        Failing first = model.failing(site.picture(Site.NOW.plusSeconds(2))).getFirst();
        assertThat(first.service()).isEqualTo("orders");
        assertThat(first.certain()).isTrue();
        assertThat(first.since()).isEqualTo(Site.NOW.plusSeconds(2));
        assertThat(first.sentence()).startsWith("orders: no replica is accepting; 2 draining");
        assertThat(model.failing(site.picture(Site.NOW.plusSeconds(9)))).containsExactly(first);
        site.in(DRAINED, 0, 0).in(MAINTENANCE, 0, 0).in(RETURNING, 0, 0).in(ACCEPTING, 0, 0);
        assertThat(model.failing(site.picture(Site.NOW.plusSeconds(10)))).isEmpty();
    }

    @Test
    void one_that_was_so_when_the_window_began_has_no_time() {
        Site site = new Site(Map.of("orders", 1)).in(NodeMode.FENCE_LOST, 0, 600);
        assertThat(model.failing(site.picture(Site.NOW)).getFirst().since()).isNull();
    }

    @Test
    void nodes_in_doubt_are_warned_of_and_nodes_that_nobody_speaks_of_are_not() {
        Site doubted = new Site(Map.of("orders", 1)).in(ACCEPTING, 0, 60).doubt(0);
        assertThat(model.failing(doubted.picture(Site.NOW)).getFirst().certain()).isFalse();
        ServiceViewModel other = new ServiceViewModel(_ -> {});
        Site lost = new Site(Map.of("orders", 1)).in(ACCEPTING, 0, 60).lose();
        assertThat(other.failing(lost.picture(Site.NOW))).isEmpty();
        ServiceViewModel third = new ServiceViewModel(_ -> {});
        assertThat(third.failing(new Site(Map.of("orders", 2)).picture(Site.NOW))).isEmpty();
        ServiceViewModel mixed = new ServiceViewModel(_ -> {});
        Site some = new Site(Map.of("orders", 2)).in(DRAINING, 0, 60);
        assertThat(mixed.failing(some.picture(Site.NOW))).hasSize(1);
    }

    @Test
    void what_was_warned_of_does_not_get_better_by_silence() {
        Site site = new Site(Map.of("orders", 2)).in(DRAINED, 0, 60).in(DRAINING, 1, 30);
        assertThat(model.failing(site.picture(Site.NOW)).getFirst().certain()).isTrue();
        Failing silent = model.failing(site.lose().picture(Site.NOW.plusSeconds(2))).getFirst();
        assertThat(silent.certain()).isFalse();
        assertThat(silent.sentence()).contains("known to be accepting");
    }
}
