package drainboard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.session.Deed;
import drainboard.session.Scribe;
import drainboard.settings.AppPaths;
import drainboard.settings.Setting;
import drainboard.settings.SettingsReading;
import drainboard.settings.UserFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the page says of each setting, and what a change does to the real file.
class SettingsViewModelTest {
    @TempDir private Path folder;
    private AppPaths paths;
    private final List<Deed> entered = new ArrayList<>();
    private final List<String> applied = new ArrayList<>();
    private Scribe.Answer answer = new Scribe.Answer.Kept();
    private Runnable meanwhile = () -> {};
    private String operator = "avery";

    @BeforeEach
    void places() {
        paths =
                new AppPaths(
                        folder.resolve("config.toml"),
                        folder.resolve("system.toml"),
                        folder,
                        folder,
                        folder.resolve("socket"));
    }

    private SettingsViewModel open(Map<String, String> environment) throws Exception {
        var settings =
                SettingsReading.read(paths, name -> environment.getOrDefault(name, ""), null);
        SettingsViewModel model =
                new SettingsViewModel(
                        new InForce(settings, SettingsReading.below(paths)),
                        Optional.of(
                                new Changes(
                                        UserFile.of(paths.config()),
                                        this::enter,
                                        operator,
                                        Runnable::run)),
                        new SettingsViewModel.Effect() {
                            @Override
                            public boolean isAtOnce(Setting setting) {
                                return setting.isLook();
                            }

                            @Override
                            public void apply(Setting setting, List<String> texts) {
                                applied.add(setting.key() + "=" + texts);
                            }
                        },
                        Runnable::run);
        model.kept("");
        return model;
    }

    @Test
    void that_there_is_no_file_to_change_is_said_once_and_not_under_every_setting()
            throws Exception {
        Files.writeString(
                paths.system(), "stall.flat_after = \"3m\"\nlocked = [\"stall.flat_after\"]\n");
        SettingsViewModel model =
                new SettingsViewModel(
                        new InForce(
                                SettingsReading.read(paths, _ -> "", null),
                                SettingsReading.below(paths)),
                        Optional.empty(),
                        new SettingsViewModel.Effect() {
                            @Override
                            public boolean isAtOnce(Setting setting) {
                                return false;
                            }

                            @Override
                            public void apply(Setting setting, List<String> texts) {
                                // Nothing is changed here.
                            }
                        },
                        Runnable::run);
        assertThat(model.head()).isEqualTo("This window was opened without a configuration.");
        SettingRow theme = model.rowProperty(Setting.THEME).get();
        assertThat(theme.isOpen()).isFalse();
        assertThat(model.beside(theme)).isEmpty();
        SettingRow locked = model.rowProperty(Setting.STALL_FLAT).get();
        assertThat(model.beside(locked)).startsWith("Locked by ");
    }

    private CompletableFuture<Scribe.Answer> enter(String who, Deed deed) {
        entered.add(deed);
        meanwhile.run();
        return CompletableFuture.completedFuture(answer);
    }

    private static SettingRow row(SettingsViewModel model, Setting setting) {
        return model.rowProperty(setting).get();
    }

    private void user(String text) throws Exception {
        Files.writeString(paths.config(), text);
    }

    @Test
    void each_setting_is_in_one_group_and_says_what_it_takes_and_whence_it_is() throws Exception {
        user("theme = \"light\"\n");
        SettingsViewModel model = open(Map.of());
        List<Setting> grouped = new ArrayList<>();
        for (SettingGroup group : SettingGroup.values()) {
            grouped.addAll(group.settings());
        }
        assertThat(grouped).containsExactlyInAnyOrder(Setting.values());
        assertThat(grouped)
                .allSatisfy(one -> assertThat(row(model, one).wanted()).isNotBlank())
                .allSatisfy(one -> assertThat(row(model, one).origin()).isNotBlank());
        assertThat(row(model, Setting.THEME).origin()).isEqualTo(paths.config() + ", line 1");
        assertThat(row(model, Setting.STALE_AFTER).origin()).isEqualTo("built in");
        assertThat(row(model, Setting.STALE_AFTER).edited()).isEqualTo("1m");
    }

    @Test
    void a_look_is_written_beside_what_the_file_says_and_holds_at_once() throws Exception {
        user("# mine\noperator = \"avery\" # me\n\n[stall]\nsample = 30\n");
        SettingsViewModel model = open(Map.of());
        model.choose(Setting.THEME, "light");
        assertThat(Files.readString(paths.config()))
                .isEqualTo(
                        "# mine\noperator = \"avery\" # me\ntheme = \"light\"\n\n[stall]\nsample ="
                                + " 30\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paths.config())))
                .isEqualTo("rw-------");
        assertThat(applied).containsExactly("theme=[light]");
        assertThat(row(model, Setting.THEME).own()).isTrue();
        model.reset(Setting.THEME);
        assertThat(Files.readString(paths.config())).doesNotContain("theme");
        assertThat(applied).last().isEqualTo("theme=[dark]");
        assertThat(row(model, Setting.THEME).origin()).isEqualTo("built in");
        assertThat(entered).isEmpty();
    }

    @Test
    void what_needs_a_new_start_says_so_and_what_is_in_force_until_then() throws Exception {
        SettingsViewModel model = open(Map.of());
        model.choose(Setting.OPERATOR, "blair");
        assertThat(row(model, Setting.OPERATOR).note())
                .isEqualTo("Holds from the next start; until then nothing is in force.");
    }

    @Test
    void a_wrong_value_is_told_with_its_cure_and_nothing_is_written() throws Exception {
        SettingsViewModel model = open(Map.of());
        model.choose(Setting.TEXT_SIZE, "huge");
        assertThat(row(model, Setting.TEXT_SIZE).fault())
                .isEqualTo("text_size takes a whole number from 90 to 200.");
        assertThat(paths.config()).doesNotExist();
        model.choose(Setting.TEXT_SIZE, "125");
        assertThat(row(model, Setting.TEXT_SIZE).fault()).isEmpty();
        assertThat(Files.readString(paths.config())).isEqualTo("text_size = 125\n");
    }

    @Test
    void a_locked_key_names_the_file_and_line_that_lock_it_and_takes_nothing() throws Exception {
        Files.writeString(paths.system(), "theme = \"light\"\nlocked = [\"theme\"]\n");
        SettingsViewModel model = open(Map.of());
        SettingRow row = row(model, Setting.THEME);
        assertThat(row.isOpen()).isFalse();
        assertThat(row.refusal()).contains("Locked by " + paths.system() + ", line 2");
        assertThat(row.edited()).isEqualTo("light");
        model.choose(Setting.THEME, "dark");
        assertThat(paths.config()).doesNotExist();
    }

    @Test
    void what_is_reset_falls_back_to_what_the_machine_says() throws Exception {
        Files.writeString(paths.system(), "theme = \"light\"\n");
        user("theme = \"dark\"\n");
        SettingsViewModel model = open(Map.of());
        model.reset(Setting.THEME);
        assertThat(row(model, Setting.THEME).edited()).isEqualTo("light");
        assertThat(row(model, Setting.THEME).origin()).isEqualTo(paths.system() + ", line 1");
        assertThat(applied).containsExactly("theme=[light]");
    }

    @Test
    void what_a_variable_says_goes_before_the_file_and_is_told_so() throws Exception {
        SettingsViewModel model = open(Map.of("DRAINBOARD_THEME", "contrast"));
        model.choose(Setting.THEME, "light");
        SettingRow row = row(model, Setting.THEME);
        assertThat(row.origin()).isEqualTo("DRAINBOARD_THEME");
        assertThat(row.note()).contains("DRAINBOARD_THEME says contrast and goes before the file");
        assertThat(applied).isEmpty();
        assertThat(Files.readString(paths.config())).isEqualTo("theme = \"light\"\n");
    }

    @Test
    void a_policy_is_asked_for_then_audited_and_only_then_written() throws Exception {
        SettingsViewModel model = open(Map.of());
        model.choose(Setting.ON_GAP, "resync");
        SettingRow.Question question = question(model, Setting.ON_GAP);
        assertThat(question.change()).isEqualTo("halt → resync");
        assertThat(question.weakens()).isTrue();
        assertThat(question.consequence()).contains("no longer halts");
        assertThat(paths.config()).doesNotExist();
        assertThat(entered).isEmpty();
        meanwhile = () -> assertThat(paths.config()).doesNotExist();
        model.confirm(Setting.ON_GAP);
        assertThat(entered)
                .containsExactly(
                        new Deed.PolicyChanged(
                                "policy.on_gap", "halt", "resync", paths.config().toString()));
        assertThat(Files.readString(paths.config())).isEqualTo("policy.on_gap = \"resync\"\n");
        assertThat(row(model, Setting.ON_GAP).question()).isNull();
        assertThat(row(model, Setting.ON_GAP).note()).contains("until then halt is in force");
    }

    @Test
    void a_policy_that_is_left_or_that_the_audit_refuses_is_not_written() throws Exception {
        SettingsViewModel model = open(Map.of());
        model.choose(Setting.TWO_PERSON, "all");
        model.leave(Setting.TWO_PERSON);
        assertThat(row(model, Setting.TWO_PERSON).edited()).isEqualTo("off");
        assertThat(entered).isEmpty();
        answer = new Scribe.Answer.Refused("The disk is full. Nothing was done.");
        model.choose(Setting.TWO_PERSON, "all");
        model.confirm(Setting.TWO_PERSON);
        assertThat(row(model, Setting.TWO_PERSON).fault()).startsWith("The disk is full.");
        assertThat(paths.config()).doesNotExist();
    }

    @Test
    void a_policy_that_is_in_the_audit_and_cannot_be_written_is_in_the_audit_as_such()
            throws Exception {
        SettingsViewModel model = open(Map.of());
        model.choose(Setting.STALE_AFTER, "2m");
        meanwhile =
                () -> {
                    try {
                        Files.writeString(paths.config(), "theme = \"light\"\n");
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                };
        model.confirm(Setting.STALE_AFTER);
        assertThat(entered).hasSize(2).last().isInstanceOf(Deed.PolicyUnwritten.class);
        assertThat(row(model, Setting.STALE_AFTER).fault())
                .contains("was changed by somebody else")
                .contains("The audit says so too.");
        assertThat(Files.readString(paths.config())).isEqualTo("theme = \"light\"\n");
    }

    @Test
    void without_an_audit_or_a_name_policies_are_shown_and_closed() throws Exception {
        SettingsViewModel model = open(Map.of());
        model.kept("Another keeps it.");
        assertThat(row(model, Setting.ON_GAP).refusal()).contains("Another keeps it.");
        model.choose(Setting.ON_GAP, "resync");
        assertThat(row(model, Setting.ON_GAP).question()).isNull();
        assertThat(row(model, Setting.THEME).isOpen()).isTrue();
        operator = " ";
        assertThat(row(open(Map.of()), Setting.ON_GAP).refusal()).contains("needs a name");
    }

    @Test
    void a_policy_that_was_asked_for_is_not_changed_once_the_audit_cannot_be_written()
            throws Exception {
        SettingsViewModel model = open(Map.of());
        model.choose(Setting.ON_GAP, "resync");
        model.kept("The journal cannot be written.");
        model.confirm(Setting.ON_GAP);
        assertThat(entered).isEmpty();
        assertThat(paths.config()).doesNotExist();
    }

    @Test
    void hostile_text_in_the_file_is_shown_spelt_out_and_never_edited() throws Exception {
        user("operator = \"ev\\u202Eil\"\n");
        SettingRow row = row(open(Map.of()), Setting.OPERATOR);
        assertThat(row.edited()).doesNotContain("\u202e").contains("202E");
        assertThat(row.isOpen()).isFalse();
        assertThat(row.refusal()).contains("do not show themselves");
    }

    @Test
    void the_filter_looks_at_keys_meanings_and_groups() {
        assertThat(SettingsViewModel.passes(Setting.TWO_PERSON, "Approver")).isTrue();
        assertThat(SettingsViewModel.passes(Setting.TWO_PERSON, "two_")).isTrue();
        assertThat(SettingsViewModel.passes(Setting.TWO_PERSON, "is safe")).isTrue();
        assertThat(SettingsViewModel.passes(Setting.THEME, "two_")).isFalse();
    }

    private static SettingRow.Question question(SettingsViewModel model, Setting setting) {
        SettingRow.@Nullable Question question = row(model, setting).question();
        return Objects.requireNonNull(question);
    }
}
