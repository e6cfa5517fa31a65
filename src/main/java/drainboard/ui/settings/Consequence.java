package drainboard.ui.settings;

import drainboard.settings.Setting;

import java.util.List;

/// What a change of policy leads to.
///
/// @param sentence for the operator who is about to confirm it
/// @param weakens whether less is guarded or told afterwards
record Consequence(String sentence, boolean weakens) {
    private static final List<String> GUARDS = List.of("off", "fence_lost", "all");

    static Consequence of(Setting setting, List<String> from, List<String> to) {
        String now = to.isEmpty() ? "" : to.getFirst();
        return switch (setting) {
            case ON_GAP ->
                    now.equals("halt")
                            ? new Consequence("A missed transition halts the node.", false)
                            : new Consequence(
                                    "A missed transition no longer halts the node: what happened in"
                                            + " a gap is taken as it is found.",
                                    true);
            case TWO_PERSON ->
                    new Consequence(
                            switch (now) {
                                case "off" -> "One person alone can clear every halt.";
                                case "all" -> "Every clear needs a second person.";
                                default ->
                                        "Clears of a lost fence need a second person, no others.";
                            },
                            GUARDS.indexOf(now) < GUARDS.indexOf(from.getFirst()));
            case HALT_ON_MISMATCH ->
                    now.equals("true")
                            ? new Consequence(
                                    "A workload whose runtime did something else than told halts.",
                                    false)
                            : new Consequence(
                                    "A runtime that did something else than told is noted, and"
                                            + " nothing halts.",
                                    true);
            case STALE_AFTER ->
                    longer(
                            from,
                            to,
                            "A silent source counts as live for longer.",
                            "A silent" + " source is stale sooner.");
            case OVERDUE_MAINTENANCE ->
                    longer(
                            from,
                            to,
                            "A node left in maintenance is told of later.",
                            "A node left" + " in maintenance is told of sooner.");
            case STALL_SAMPLE ->
                    longer(
                            from,
                            to,
                            "Stalled steps are told of only after more drains.",
                            "Stalled steps are told of after fewer drains.");
            case STALL_FLAT ->
                    longer(
                            from,
                            to,
                            "Work that does not fall is told of later.",
                            "Work that does not fall is told of sooner.");
            case TRANSITIONS ->
                    now.isEmpty()
                            ? new Consequence("Only the usual transitions are taken.", false)
                            : new Consequence(
                                    "Transitions that the file names are taken instead of refused.",
                                    true);
            case SCHEDULER_RUN ->
                    now.equals("true")
                            ? new Consequence(
                                    "This window may run a command that moves nodes.", true)
                            : new Consequence("The command can only be copied.", false);
            case SCHEDULER_COMMAND ->
                    new Consequence("Another program is offered to move nodes.", true);
            case SCHEDULER_TIMEOUT ->
                    new Consequence("The command is ended after another time.", false);
            case RETENTION_DAYS ->
                    number(to) < number(from)
                            ? new Consequence(
                                    "Older messages are deleted for good at the next start; the"
                                            + " audit stays.",
                                    true)
                            : new Consequence("Messages are kept for longer.", false);
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
                    new Consequence("", false);
        };
    }

    private static Consequence longer(
            List<String> from, List<String> to, String later, String sooner) {
        return number(to) > number(from)
                ? new Consequence(later, true)
                : new Consequence(sooner, false);
    }

    private static long number(List<String> texts) {
        return Long.parseLong(texts.getFirst());
    }
}
