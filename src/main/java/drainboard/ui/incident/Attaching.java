package drainboard.ui.incident;

import drainboard.session.Attachment;

import javafx.stage.Window;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Lets an operator choose a file to attach to a decision; on the FX thread, which it must not
/// block while the file is read.
@FunctionalInterface
public interface Attaching {
    /// Nothing can be attached here.
    Attaching NONE = window -> Optional.empty();

    /// A file that was chosen and is being read.
    ///
    /// @param name its name, as it is
    record Chosen(String name, CompletableFuture<Attachment> read) {}

    /// Asks for a file; empty where none was chosen.
    Optional<Chosen> choose(Window above);
}
