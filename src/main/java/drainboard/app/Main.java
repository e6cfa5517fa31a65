package drainboard.app;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/// Starts the program: a command line whose default is the window.
@Command(
        name = "drainboard",
        description = "Watches nodes being drained, rehearses recorded drains, acknowledges halts.",
        mixinStandardHelpOptions = true,
        version = "drainboard 0.1.0",
        subcommands = {RehearseCommand.class})
public final class Main implements Callable<Integer> {
    private static final int FAILED = 70;

    private Main() {}

    /// Entry of the launcher.
    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(
                new BenchCommand(new PrintWriter(System.out, true, StandardCharsets.UTF_8)));
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                    command.getErr().println("drainboard: a fault of the program: " + failure);
                    return FAILED;
                });
        return line.execute(args);
    }

    @Override
    public @Nullable Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}
