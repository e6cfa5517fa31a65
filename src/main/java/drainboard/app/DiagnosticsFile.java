package drainboard.app;

import drainboard.log.Diagnostics;
import drainboard.log.JvmCrashes;
import drainboard.log.Scrub;
import drainboard.settings.Setting;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes diagnostics to a file for its owner only, which is there whole or not at all.
///
/// @param configured where the log is, and what names secrets
/// @param environment the variables, whose secrets are taken out wherever they stand
record DiagnosticsFile(Configured configured, Map<String, String> environment) {
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i).*(token|passw|passphrase|secret|bearer|credential|authorization"
                            + "|api_?key|private_?key).*");
    private static final String NAMED = "env:";

    /// Writes it.
    ///
    /// @param info what holds, as text
    /// @param force whether a file that is there is replaced
    void write(Path file, String info, boolean force) throws IOException {
        if (!force && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Diagnostics diagnostics =
                new Diagnostics(
                        configured.paths().log(),
                        Scrub.knowing(secrets()),
                        JvmCrashes.files(JvmCrashes.folders(), configured.paths().state()));
        try (OwnFile kept = OwnFile.at(file)) {
            diagnostics.write(kept.out(), info);
            kept.keep();
        }
    }

    /// The values of variables that are named as secrets are, or that the configuration names.
    private List<String> secrets() {
        String named = configured.settings().text(Setting.TELEMETRY_TOKEN);
        List<String> secrets = new ArrayList<>();
        environment.forEach(
                (name, value) -> {
                    if (SECRET.matcher(name).matches() || named.equals(NAMED + name)) {
                        secrets.add(value);
                    }
                });
        return secrets;
    }
}
