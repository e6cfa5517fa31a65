package drainboard.ui.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the operator wants to see. All of its terms must hold.
///
/// @param terms what was read
/// @param faults what could not be read, in the order of the text; it hides nothing
public record Filter(List<Term> terms, List<Fault> faults) {
    /// Everything is shown.
    public static final Filter ALL = new Filter(List.of(), List.of());

    public Filter {
        terms = List.copyOf(terms);
        faults = List.copyOf(faults);
    }

    /// A place in the text that could not be read.
    ///
    /// @param position the letter at which it begins, counted from 1
    /// @param text what stands there
    /// @param cure what is wrong and what would be right, as a sentence
    public record Fault(int position, String text, String cure) {}

    /// Reads a text; never fails.
    public static Filter of(String text) {
        return new FilterReading(text).read();
    }

    /// Whether a thing is shown.
    public boolean accepts(Candidate candidate) {
        for (Term term : terms) {
            if (term.matches(candidate) == term.negated()) {
                return false;
            }
        }
        return true;
    }

    /// Whether it hides anything at all.
    public boolean isAll() {
        return terms.isEmpty();
    }

    /// Whether what it shows changes as time goes by.
    public boolean isOfTime() {
        return terms.stream().anyMatch(term -> term.test() instanceof Asked.Age);
    }

    /// This filter and another one.
    public Filter and(Filter other) {
        List<Term> all = new ArrayList<>(terms);
        all.addAll(other.terms);
        List<Fault> wrong = new ArrayList<>(faults);
        wrong.addAll(other.faults);
        return new Filter(all, wrong);
    }

    /// Its terms as they were written.
    public String text() {
        return terms.stream().map(Term::text).collect(Collectors.joining(" "));
    }

    /// One term.
    ///
    /// @param text as it was written
    /// @param negated whether what matches is hidden
    public record Term(String text, boolean negated, Asked test) {
        boolean matches(Candidate candidate) {
            return test.holds(candidate);
        }
    }
}
