package drainboard.ui.service;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import drainboard.event.NodeId;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The services are shown, chosen and opened by keys.
@ExtendWith(WindowRobot.class)
class ServiceViewTest {
    private final List<NodeId> opened = new ArrayList<>();
    private final ServiceViewModel model = new ServiceViewModel(opened::add);
    private ServiceView view;

    @Start
    void start(Stage stage) {
        view = new ServiceView(model);
        Scene scene = new Scene(view, 768, 520);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static Site site() {
        Map<String, Integer> services = new LinkedHashMap<>();
        services.put("checkout", 3);
        services.put("mail", 2);
        services.put("orders", 3);
        services.put("search", 2);
        return new Site(services)
                .in(ACCEPTING, 0, 9000)
                .in(ACCEPTING, 1, 8000)
                .in(DRAINING, 2, 75)
                .in(MAINTENANCE, 3, 4000)
                .in(FENCE_LOST, 4, 300)
                .in(ACCEPTING, 5, 60)
                .in(ACCEPTING, 6, 60)
                .in(ACCEPTING, 7, 60)
                .in(DRAINED, 8, 500)
                .in(ACCEPTING, 9, 500)
                .doubt(9);
    }

    @Test
    void a_service_is_only_fine_while_each_of_its_replicas_is_known(FxRobot robot) {
        show(site().doubt(5).picture(Site.NOW));
        ServiceRow orders =
                services(robot).getItems().stream()
                        .filter(row -> row.name().equals("orders"))
                        .findFirst()
                        .orElseThrow();
        assertThat(orders.accepting()).isEqualTo("2 of 3");
        assertThat(orders.look()).isEqualTo(Look.UNKNOWN);
        assertThat(orders.need()).isEqualTo("1 not known");
    }

    @Test
    void each_service_says_how_many_accept_and_what_it_needs(FxRobot robot) {
        show(site().picture(Site.NOW));
        assertThat(services(robot).getItems())
                .extracting(ServiceRow::name, ServiceRow::accepting, ServiceRow::look)
                .containsExactly(
                        tuple("checkout", "2 of 3", Look.DRAINING),
                        tuple("mail", "0 of 2", Look.FENCE_LOST),
                        tuple("orders", "3 of 3", Look.ACCEPTING),
                        tuple("search", "0 of 2", Look.UNKNOWN));
        assertThat(text(robot, "#services-head"))
                .isEqualTo("4 services · 2 with none known to be accepting · 1 to pre-warm");
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.choose("mail"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#services-sentence"))
                .isEqualTo(
                        "mail: no replica is accepting; 1 away, 1 halted of 2. Start another"
                                + " replica, or bring a node back.");
        assertThat(Shots.clipped(view)).isEmpty();
        Shots.of(view, "services");
    }

    @Test
    void a_filter_shows_the_services_that_have_a_word_and_counts_all(FxRobot robot) {
        show(site().picture(Site.NOW));
        robot.interact(view::filter);
        robot.write("0x4");
        assertThat(shown(robot)).containsExactly("mail");
        assertThat(text(robot, "#services-head"))
                .startsWith("1 of 4 services · 2 with none known to be accepting");
        Shots.of(view, "services-filtered");
        assertThat(Shots.clipped(view)).isEmpty();
        robot.interact(view::filter);
        robot.write("start another");
        assertThat(shown(robot)).containsExactly("mail");
        robot.interact(view::filter);
        robot.write("nonsense");
        assertThat(text(robot, "#services-empty"))
                .isEqualTo(
                        "No service matches this filter. 4 are hidden. Esc in the filter clears"
                                + " it.");
        Shots.of(view, "services-filtered-none");
        robot.type(KeyCode.ESCAPE);
        assertThat(shown(robot)).hasSize(4);
        robot.type(KeyCode.ESCAPE);
        assertThat(services(robot).isFocused()).isTrue();
    }

    @Test
    void where_the_filter_hides_the_chosen_service_no_other_is_marked(FxRobot robot) {
        show(site().picture(Site.NOW));
        robot.interact(() -> services(robot).requestFocus());
        robot.type(KeyCode.DOWN);
        assertThat(text(robot, "#services-sentence")).startsWith("mail: ");
        robot.interact(view::filter);
        robot.write("orders");
        assertThat(shown(robot)).containsExactly("orders");
        assertThat(services(robot).getSelectionModel().isEmpty()).isTrue();
        assertThat(replicas(robot).getParent().isVisible()).isFalse();
        robot.type(KeyCode.ESCAPE);
        assertThat(services(robot).getSelectionModel().getSelectedItem().name()).isEqualTo("mail");
        assertThat(text(robot, "#services-sentence")).startsWith("mail: ");
    }

    @Test
    void a_service_that_an_alarm_leads_to_is_never_hidden_by_the_filter(FxRobot robot) {
        show(site().picture(Site.NOW));
        robot.interact(view::filter);
        robot.write("orders");
        robot.interact(() -> model.choose("mail"));
        assertThat(shown(robot)).hasSize(4);
        assertThat(text(robot, "#services-sentence")).startsWith("mail: ");
    }

    private static List<String> shown(FxRobot robot) {
        return services(robot).getItems().stream().map(ServiceRow::name).toList();
    }

    @Test
    void keys_go_from_a_service_to_its_replicas_and_to_the_node_of_one(FxRobot robot) {
        show(site().picture(Site.NOW));
        robot.interact(() -> services(robot).requestFocus());
        robot.type(KeyCode.DOWN);
        assertThat(replicas(robot).getItems())
                .extracting(row -> row.name() + " " + row.standing() + " " + row.mode())
                .containsExactly("0x3 away Maintenance", "0x4 halted Fence lost");
        robot.type(KeyCode.ENTER);
        assertThat(replicas(robot).isFocused()).isTrue();
        robot.type(KeyCode.DOWN, KeyCode.ENTER, KeyCode.ENTER);
        assertThat(opened).containsExactly(NodeId.of(4), NodeId.of(4));
    }

    @Test
    void the_chosen_replica_stays_chosen_while_its_row_changes(FxRobot robot) {
        Site site = site();
        show(site.picture(Site.NOW));
        robot.interact(() -> services(robot).requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(replicas(robot).getSelectionModel().getSelectedIndex()).isZero();
        show(site.in(RETURNING, 3, 0).picture(Site.NOW.plusSeconds(1)));
        assertThat(replicas(robot).getItems().getFirst().mode()).isEqualTo("Returning");
        assertThat(replicas(robot).getSelectionModel().getSelectedIndex()).isZero();
        assertThat(robot.lookup("Returning").<Node>query().isVisible()).isTrue();
    }

    @Test
    void the_chosen_service_stays_chosen_while_its_row_changes(FxRobot robot) {
        Site site = site();
        show(site.picture(Site.NOW));
        robot.interact(() -> services(robot).requestFocus());
        robot.type(KeyCode.DOWN);
        show(
                site.in(RETURNING, 3, 0)
                        .in(ACCEPTING, 3, 0)
                        .in(DRAINING, 0, 0)
                        .picture(Site.NOW.plusSeconds(1)));
        assertThat(services(robot).getSelectionModel().getSelectedItem().name()).isEqualTo("mail");
        assertThat(services(robot).getSelectionModel().getSelectedItem().accepting())
                .isEqualTo("1 of 2");
        assertThat(replicas(robot).getItems())
                .extracting(ReplicaRow::standing)
                .containsExactly("accepting", "halted");
    }

    @Test
    void a_halt_is_seen_at_a_service_whatever_else_it_needs(FxRobot robot) {
        Site site = site().in(RETURNING, 3, 0).in(ACCEPTING, 3, 0);
        show(site.picture(Site.NOW));
        assertThat(services(robot).getItems())
                .extracting(ServiceRow::name, ServiceRow::look, ServiceRow::need)
                .contains(tuple("mail", Look.FENCE_LOST, "Halted: waiting for you"));
        show(site.lose().picture(Site.NOW));
        assertThat(services(robot).getItems())
                .extracting(ServiceRow::name, ServiceRow::look, ServiceRow::need)
                .contains(tuple("mail", Look.FENCE_LOST, "None known to be accepting"));
    }

    @Test
    void what_is_last_known_only_accepts_nothing(FxRobot robot) {
        show(site().lose().picture(Site.NOW));
        assertThat(services(robot).getItems())
                .extracting(ServiceRow::accepting)
                .containsExactly("0 of 3", "0 of 2", "0 of 3", "0 of 2");
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.choose("orders"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(replicas(robot).getItems())
                .extracting(row -> row.mode() + ", " + row.age(Site.NOW))
                .containsOnly("Accepting?, last known");
        assertThat(robot.lookup("Accepting?").<Node>query().getLocalToParentTransform().getMxy())
                .isNotZero();
        Shots.of(view, "services-stale");
    }

    @Test
    void where_no_service_is_known_the_page_says_what_helps(FxRobot robot) {
        show(new Site(Map.of()).in(ACCEPTING, 1, 5).picture(Site.NOW));
        assertThat(text(robot, "#services-empty")).contains("--placements FILE");
        Shots.of(view, "services-empty");
    }

    private void show(SessionPicture picture) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.show(picture));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static TableView<ServiceRow> services(FxRobot robot) {
        return robot.lookup("#services-table").queryTableView();
    }

    private static TableView<ReplicaRow> replicas(FxRobot robot) {
        return robot.lookup("#services-replicas").queryTableView();
    }
}
