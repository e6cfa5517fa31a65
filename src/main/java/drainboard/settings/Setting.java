package drainboard.settings;

import drainboard.settings.Form.Address;
import drainboard.settings.Form.FilePath;
import drainboard.settings.Form.Line;
import drainboard.settings.Form.Many;
import drainboard.settings.Form.OneOf;
import drainboard.settings.Form.SecretPlace;
import drainboard.settings.Form.Span;
import drainboard.settings.Form.Truth;
import drainboard.settings.Form.Whole;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything that can be set, each with its key, its form and what holds where nobody set it.
// Forms are records of unmodifiable lists, and so are the values.
@SuppressWarnings("ImmutableEnumChecker")
public enum Setting {
    OPERATOR("operator", new Line(), "", "--operator", "who decides at this desk"),
    THEME(
            "theme",
            new OneOf(List.of("system", "dark", "light", "contrast")),
            "dark",
            "--theme",
            "the colours of the window"),
    TEXT_SIZE("text_size", new Whole(90, 200), "100", "", "the size of texts, percent"),
    DENSITY(
            "density",
            new OneOf(List.of("comfortable", "compact")),
            "comfortable",
            "",
            "how high rows are"),
    MOTION(
            "motion",
            new OneOf(List.of("system", "full", "reduced")),
            "system",
            "",
            "whether changes may move on the screen"),
    TIMES(
            "times",
            new OneOf(List.of("utc", "local")),
            "utc",
            "",
            "in which zone times are shown; audit and exports are always UTC"),
    SOURCES("sources", new Many("sources"), List.of(), "--follow", "what is followed"),
    PLACEMENTS("placements", new FilePath(), "", "--placements", "which workload is where"),
    TRANSITIONS(
            "transitions",
            new FilePath(),
            "",
            "--transitions",
            "pairs that a newer scheduler may make too"),
    JOURNAL("journal", new FilePath(), "", "--journal", "where the run is kept"),
    ON_GAP(
            "policy.on_gap",
            new OneOf(List.of("halt", "resync")),
            "halt",
            "--on-gap",
            "what a missed transition does"),
    TWO_PERSON(
            "policy.two_person",
            new OneOf(List.of("off", "fence_lost", "all")),
            "off",
            "--two-person",
            "which clears need an approver"),
    HALT_ON_MISMATCH(
            "policy.halt_on_mismatch",
            new Truth(),
            "false",
            "",
            "whether a runtime that did something else than told is halted"),
    STALE_AFTER(
            "stale_after",
            new Span(Duration.ofSeconds(1), Duration.ofDays(1)),
            "60",
            "--stale-after",
            "how long a source may be silent before it is stale"),
    OVERDUE_MAINTENANCE(
            "overdue_maintenance",
            new Span(Duration.ofMinutes(1), Duration.ofDays(90)),
            "14400",
            "",
            "after what time a node in maintenance is overdue"),
    STALL_SAMPLE(
            "stall.sample",
            new Whole(20, 10_000),
            "20",
            "",
            "how many finished drains a baseline needs before a step is called stalled"),
    STALL_FLAT(
            "stall.flat_after",
            new Span(Duration.ofSeconds(10), Duration.ofDays(1)),
            "120",
            "",
            "how long work in flight may stay level before it counts as not falling"),
    NOTIFICATIONS(
            "notifications", new Truth(), "false", "", "whether the desktop is told of halts"),
    SOUND("sound", new Truth(), "false", "", "whether halts are heard"),
    KEYS_OFF("keys.off", new Truth(), "false", "", "whether letters do nothing"),
    SCHEDULER_COMMAND(
            "scheduler.command",
            new Many("words"),
            List.of("grafos", "admin", "manage-node", "--node", "{node}", "--mode", "{mode}"),
            "",
            "the command that moves a node, word by word"),
    SCHEDULER_RUN(
            "scheduler.run",
            new Truth(),
            "false",
            "",
            "whether the window may run that command itself"),
    SCHEDULER_TIMEOUT(
            "scheduler.timeout",
            new Span(Duration.ofSeconds(1), Duration.ofMinutes(10)),
            "30",
            "",
            "how long that command may take"),
    RETENTION_DAYS(
            "retention.days",
            new Whole(1, 36_500),
            "90",
            "",
            "for how many days messages are kept; the audit is kept for good"),
    TELEMETRY_FILE(
            "telemetry.file",
            new FilePath(),
            "",
            "--telemetry",
            "the file that takes what came of each event"),
    TELEMETRY_URL(
            "telemetry.url",
            new Address(),
            "",
            "--telemetry-url",
            "where what comes of events is posted"),
    TELEMETRY_TOKEN(
            "telemetry.token",
            new SecretPlace(),
            "",
            "--telemetry-token",
            "where the bearer token for that is"),
    LOG_LEVEL(
            "log.level",
            new OneOf(List.of("error", "warning", "info", "debug")),
            "info",
            "",
            "how serious a message must be to be written to the log");

    private final String key;
    private final Form form;
    private final List<String> builtIn;
    private final String flag;
    private final String meaning;

    Setting(String key, Form form, String builtIn, String flag, String meaning) {
        this(key, form, List.of(builtIn), flag, meaning);
    }

    Setting(String key, Form form, List<String> builtIn, String flag, String meaning) {
        this.key = key;
        this.form = form;
        this.builtIn = List.copyOf(builtIn);
        this.flag = flag;
        this.meaning = meaning;
    }

    /// Its name in a file: `policy.two_person`.
    public String key() {
        return key;
    }

    /// How its value is written.
    public Form form() {
        return form;
    }

    /// What holds where nobody set it.
    public List<String> builtIn() {
        return builtIn;
    }

    /// The option of the command line; blank where there is none.
    public String flag() {
        return flag;
    }

    /// The variable of the environment: `DRAINBOARD_POLICY_TWO_PERSON`.
    public String variable() {
        return "DRAINBOARD_" + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /// The value that a text typed by an operator names, a list in brackets; empty where it is
    /// wrong.
    public Optional<List<String>> take(String text) {
        return form.take(form instanceof Many ? ConfigFile.loose(text) : Given.loose(text.strip()));
    }

    /// What it is for, in a few words.
    public String meaning() {
        return meaning;
    }

    /// Whether it decides what is safe, so that a change of it is confirmed and audited.
    public boolean isPolicy() {
        return switch (this) {
            case ON_GAP,
                    TWO_PERSON,
                    HALT_ON_MISMATCH,
                    STALE_AFTER,
                    OVERDUE_MAINTENANCE,
                    STALL_SAMPLE,
                    STALL_FLAT,
                    TRANSITIONS,
                    SCHEDULER_COMMAND,
                    SCHEDULER_RUN,
                    SCHEDULER_TIMEOUT,
                    RETENTION_DAYS ->
                    true;
            case OPERATOR,
                    THEME,
                    TEXT_SIZE,
                    DENSITY,
                    MOTION,
                    TIMES,
                    SOURCES,
                    PLACEMENTS,
                    JOURNAL,
                    NOTIFICATIONS,
                    SOUND,
                    KEYS_OFF,
                    TELEMETRY_FILE,
                    TELEMETRY_URL,
                    TELEMETRY_TOKEN,
                    LOG_LEVEL ->
                    false;
        };
    }

    /// Whether it is how the window looks, which a change of it changes at once.
    public boolean isLook() {
        return switch (this) {
            case THEME, TEXT_SIZE, DENSITY, MOTION, TIMES -> true;
            case OPERATOR,
                    SOURCES,
                    PLACEMENTS,
                    TRANSITIONS,
                    JOURNAL,
                    ON_GAP,
                    TWO_PERSON,
                    HALT_ON_MISMATCH,
                    STALE_AFTER,
                    OVERDUE_MAINTENANCE,
                    STALL_SAMPLE,
                    STALL_FLAT,
                    NOTIFICATIONS,
                    SOUND,
                    KEYS_OFF,
                    SCHEDULER_COMMAND,
                    SCHEDULER_RUN,
                    SCHEDULER_TIMEOUT,
                    RETENTION_DAYS,
                    TELEMETRY_FILE,
                    TELEMETRY_URL,
                    TELEMETRY_TOKEN,
                    LOG_LEVEL ->
                    false;
        };
    }

    /// The one of that key.
    public static Optional<Setting> named(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }
}
