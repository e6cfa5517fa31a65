package drainboard.ui.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What the window can have done about sources.
///
/// @param open follows files, and what is in folders
/// @param connect follows a source that was described
/// @param stop ends the following of the source of a name
/// @param tryNow has the source of a name tried at once, where it waits by its own choice
/// @param sample plays the sample
/// @param probe tries a source
public record FeedActs(
        Consumer<List<Path>> open,
        Consumer<ConnectRequest> connect,
        Consumer<String> stop,
        Consumer<String> tryNow,
        Runnable sample,
        Probe probe) {
    /// Nothing can be done: of a run whose sources are fixed.
    public static final FeedActs NONE =
            new FeedActs(
                    _ -> {},
                    _ -> {},
                    _ -> {},
                    _ -> {},
                    () -> {},
                    (_, listener) -> {
                        listener.done(false, "This window cannot add sources to its run.");
                        return () -> {};
                    });
}
