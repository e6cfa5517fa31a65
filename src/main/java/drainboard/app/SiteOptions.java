package drainboard.app;

import drainboard.event.Text;
import drainboard.fleet.Roster;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.SupervisionPolicy;
import drainboard.node.SupervisionPolicy.OnGap;
import drainboard.node.SupervisionPolicy.TwoPerson;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;

/// The options by which a site tells its ways, for the window and for rehearsals alike.
final class SiteOptions {
    @Option(names = "--placements", paramLabel = "FILE", description = "which workload is where")
    private @Nullable Path placements;

    @Option(
            names = "--transitions",
            paramLabel = "FILE",
            description = "pairs that a newer scheduler may make too")
    private @Nullable Path transitions;

    @Option(
            names = "--on-gap",
            paramLabel = "halt|resync",
            description = "what a missed transition does (default: halt)")
    private String onGap = "halt";

    @Option(
            names = "--two-person",
            paramLabel = "off|fence_lost|all",
            description = "which clears need an approver (default: off)")
    private String twoPerson = "off";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /// The placements that were named.
    ///
    /// @param otherwise the file that holds where none was named; null for none
    /// @throws ParameterException where the file cannot be used
    Roster roster(@Nullable Path otherwise) {
        Path file = placements == null ? otherwise : placements;
        try {
            return file == null ? Roster.EMPTY : SiteFiles.placements(file);
        } catch (SiteFiles.BadSiteFile e) {
            throw usage(Text.shown(String.valueOf(e.getMessage())));
        }
    }

    /// The policy that was named.
    ///
    /// @throws ParameterException where a word or the transitions file cannot be used
    SupervisionPolicy policy() {
        return policy(false);
    }

    /// The same, and whether a runtime that did something else than told is halted.
    SupervisionPolicy policy(boolean haltOnMismatch) {
        try {
            TransitionTable table =
                    transitions == null
                            ? TransitionTable.STANDARD
                            : SiteFiles.transitions(transitions);
            return new SupervisionPolicy(
                    oneOf("--on-gap", onGap, OnGap.values()),
                    haltOnMismatch,
                    oneOf("--two-person", twoPerson, TwoPerson.values()),
                    table);
        } catch (SiteFiles.BadSiteFile e) {
            throw usage(Text.shown(String.valueOf(e.getMessage())));
        }
    }

    /// The one of a closed set that a word names.
    ///
    /// @throws ParameterException where it names none, with all that there are
    <E extends Enum<E>> E oneOf(String option, String text, E[] values) {
        StringBuilder known = new StringBuilder();
        for (E value : values) {
            String name = value.name().toLowerCase(Locale.ROOT);
            if (name.equals(text)) {
                return value;
            }
            known.append(known.isEmpty() ? "" : ", ").append(name);
        }
        throw usage(option + " takes one of " + known + ", not " + Text.shown(text));
    }

    /// Wrong usage, told in one sentence.
    ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("the command was not started by the command line");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
