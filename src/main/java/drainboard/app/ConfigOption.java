package drainboard.app;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// The option that names a configuration. [Configured] has looked for it before the others were
/// read; here it stands for the help and for its check.
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings that go before those of the user's own file")
    private @Nullable Path config;

    /// The file that was named; null for none.
    @Nullable Path file() {
        return config;
    }
}
