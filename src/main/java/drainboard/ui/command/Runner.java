package drainboard.ui.command;

import drainboard.scheduler.CommandResult;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Runs a command without blocking who asks.
@FunctionalInterface
public interface Runner {
    /// Begins it at once; what came of it follows on a thread of the runner's own.
    CompletableFuture<CommandResult> run(List<String> argv, Duration timeout);
}
