package drainboard.session;

import drainboard.event.NodeId;
import drainboard.event.Resolution;
import drainboard.journal.Kept;
import drainboard.journal.KeptEvent;
import drainboard.journal.KeptNode;
import drainboard.node.NodeState.Tracked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /// The nodes of a journal whose clear is void, as a window that goes on from it would tell.
    public static Set<NodeId> in(Kept kept) {
        Map<NodeId, List<Fact>> facts = new HashMap<>();
        for (KeptEvent event : kept.recent().reversed()) {
            NodeId node = event.node();
            if (node != null) {
                facts.computeIfAbsent(node, _ -> new ArrayList<>())
                        .add(JournalDossiers.fact(node, event));
            }
        }
        Set<NodeId> voided = new HashSet<>();
        for (KeptNode one : kept.nodes()) {
            if (one.state() instanceof Tracked node
                    && node.incident() != null
                    && node.incident().authorised() == null
                    && in(facts.getOrDefault(node.node(), List.of())).isPresent()) {
                voided.add(node.node());
            }
        }
        return Set.copyOf(voided);
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
