package drainboard.ui.happening;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Disposition;
import drainboard.session.Fact;
import drainboard.ui.control.SoughtId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Which happenings the operator wants to see: all terms must hold. `node:`, `mode:` and `is:` ask
/// for the node, for either end of a change and for what came of it; any other word must stand in
/// the row; a minus before a term hides what matches.
///
/// @param fault what could not be read, and what would help; it hides nothing; blank where all was
record HappeningFilter(List<Predicate<Fact>> terms, String fault) {
    static final HappeningFilter ALL = new HappeningFilter(List.of(), "");

    HappeningFilter {
        terms = List.copyOf(terms);
    }

    /// Reads a text; never fails.
    static HappeningFilter of(String text) {
        List<Predicate<Fact>> terms = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            boolean negated = word.length() > 1 && word.startsWith("-");
            String term = negated ? word.substring(1) : word;
            if (term.isEmpty()) {
                continue;
            }
            Optional<Predicate<Fact>> read = read(term);
            read.ifPresentOrElse(
                    one -> terms.add(negated ? one.negate() : one), () -> faults.add(cure(term)));
        }
        return new HappeningFilter(terms, String.join("  ", faults));
    }

    boolean accepts(Fact fact) {
        return terms.stream().allMatch(term -> term.test(fact));
    }

    private static Optional<Predicate<Fact>> read(String term) {
        int colon = term.indexOf(':');
        String value = term.substring(colon + 1);
        return switch (colon < 0 ? "" : term.substring(0, colon)) {
            case "node" -> value.isEmpty() ? Optional.empty() : Optional.of(node(value));
            case "mode" -> NodeMode.named(value).map(HappeningFilter::mode);
            case "is" -> is(value);
            case String _ -> Optional.of(says(term));
        };
    }

    private static Predicate<Fact> says(String term) {
        String plain = SoughtId.plain(term);
        return fact -> {
            String words = HappeningWords.searched(fact);
            return words.contains(term) || words.contains(plain);
        };
    }

    private static Predicate<Fact> node(String value) {
        SoughtId id = SoughtId.of(value);
        return fact -> id.isIt(fact.node());
    }

    private static Predicate<Fact> mode(NodeMode mode) {
        return fact -> {
            ModeChange change = fact.change();
            return change != null && (change.from() == mode || change.to() == mode);
        };
    }

    private static Optional<Predicate<Fact>> is(String value) {
        return switch (value) {
            case "refused" -> Optional.of(fact -> fact.disposition() == Disposition.REJECTED);
            case "withheld" -> Optional.of(fact -> !HappeningWords.withheld(fact).isEmpty());
            case "late" -> Optional.of(fact -> !HappeningWords.delay(fact).isEmpty());
            case String _ ->
                    Disposition.ALL.stream()
                            .filter(one -> one.wireName().equals(value))
                            .findFirst()
                            .map(one -> fact -> fact.disposition() == one);
        };
    }

    private static String cure(String term) {
        String rest = ", and it hides nothing.";
        if (term.startsWith("is:")) {
            return "is: takes refused, withheld, late, or an outcome such as applied or gap" + rest;
        }
        return term.startsWith("mode:")
                ? "mode: takes a mode such as draining or fence_lost" + rest
                : "node: takes a node such as 0x42 or 0x4*" + rest;
    }
}
