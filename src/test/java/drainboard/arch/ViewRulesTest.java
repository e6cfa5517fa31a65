package drainboard.arch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Views, view models and statics keep to what is theirs.
class ViewRulesTest {
    private static final House HOUSE = House.built();
    private static final House OFFENDERS = House.ofOffenders();
    private static final String ROOT = OFFENDERS.root();

    @Test
    void view_models_work_without_a_window() {
        assertThat(ClassRules.viewModels(HOUSE)).isEmpty();
        assertThat(ClassRules.viewModels(OFFENDERS))
                .containsExactly(
                        ROOT + ".ui.shell.PaintedViewModel touches javafx.scene.paint.Color");
    }

    @Test
    void views_know_no_facts() {
        assertThat(ClassRules.views(HOUSE)).isEmpty();
        assertThat(ClassRules.views(OFFENDERS))
                .containsExactly(ROOT + ".ui.shell.KnowingView touches " + ROOT + ".fleet.Herd");
    }

    @Test
    void the_window_thread_is_named_in_one_room() {
        assertThat(ClassRules.platform(HOUSE)).isEmpty();
        assertThat(ClassRules.platform(OFFENDERS))
                .containsExactly(
                        ROOT + ".ui.shell.KnowingView touches javafx.application.Platform");
    }

    @Test
    void no_static_can_be_set() {
        assertThat(ClassRules.mutableStatics(HOUSE)).isEmpty();
        assertThat(ClassRules.mutableStatics(OFFENDERS))
                .containsExactly(ROOT + ".fleet.Herd.count can be set by anyone");
    }
}
