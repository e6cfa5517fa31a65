package drainboard.session;

import drainboard.event.Resolution;

import java.util.List;
import java.util.Optional;

/// A clear that somebody authorised and that the scheduler, or another raise, has voided. It is
/// read from what is remembered of a node, for an open incident itself keeps no void clear.
///
/// @param operator who had authorised it; blank where that is not remembered, not sanitized
public record VoidedClear(String operator) {

    /// The latest in the present incident of a node for which none is authorised now; empty where
    /// there was none.
    ///
    /// @param facts what happened to the node, newest first
    public static Optional<VoidedClear> in(List<Fact> facts) {
        boolean isVoid = false;
        for (Fact fact : facts) {
            List<String> notes = EffectWords.notes(fact);
            isVoid |= fact.isMove() && notes.contains(EffectWords.VOID);
            Optional<String> operator = operator(notes);
            if (operator.isPresent()) {
                return isVoid ? operator.map(VoidedClear::new) : Optional.empty();
            }
            if (notes.stream().anyMatch(VoidedClear::isOfAnother)) {
                return Optional.empty();
            }
        }
        return isVoid ? Optional.of(new VoidedClear("")) : Optional.empty();
    }

    /// Whether what happened before this was of another incident.
    private static boolean isOfAnother(String note) {
        return note.startsWith(EffectWords.RAISED) || note.startsWith(EffectWords.RELEASED_BY);
    }

    private static Optional<String> operator(List<String> notes) {
        for (Resolution resolution : Resolution.ALL) {
            String words = EffectWords.authorisedBy(resolution);
            for (String note : notes) {
                if (note.startsWith(words)) {
                    return Optional.of(EffectWords.name(note.substring(words.length())));
                }
            }
        }
        return Optional.empty();
    }
}
