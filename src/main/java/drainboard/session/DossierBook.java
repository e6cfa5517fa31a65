package drainboard.session;

import drainboard.event.NodeId;

import java.util.concurrent.CompletableFuture;

/// What the window asks of everything that was kept about one node. Any thread may ask; none is
/// ever blocked by it, and answers come on a thread of the book's own.
public interface DossierBook {
    /// One that keeps nothing.
    DossierBook NONE = _ -> CompletableFuture.completedFuture(Dossier.fault("Nothing is kept."));

    /// What is wanted of a node: of each part what is below a place; nothing where that is 0.
    record Wanted(NodeId node, long drains, long decisions, long events) {
        /// The newest of all parts.
        public static Wanted newest(NodeId node) {
            return new Wanted(node, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        }
    }

    /// A page of each part that is wanted. A new question ends the search for the one before, whose
    /// answer then holds what was found until then.
    CompletableFuture<Dossier> read(Wanted wanted);

    /// Ends the search for what was asked last.
    default void end() {}
}
