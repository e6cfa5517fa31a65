package drainboard.log;

import drainboard.event.Text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// All that who mends a fault needs, in one zip: the log, the newest crashes, what holds, and what
/// every thread does now. Plain text, so that an operator can read it first; each line is cleaned
/// of secrets once more.
public final class Diagnostics {
    private static final int CRASHES = 5;
    private static final String ABOUT =
            """
            What Drainboard was asked to write for whoever looks for a fault in it. Read it first.

            info.txt     versions, paths, every setting and where it comes from
            threads.txt  what every thread did at that moment
            log/         the log: starts, sources, refusals by place, halts, decisions by node
            crashes/     the newest faults that nobody expected

            Names of nodes, workloads, sources and files are in it. No event's text, no journal
            and no secret is: what looks like one was replaced by ***.
            """;

    private final Path log;
    private final Scrub scrub;
    private final List<Path> jvm;

    /// @param log the newest file of the log; crashes are beside it
    /// @param jvm what the JVM left when it ended by a fault; it is named, not taken
    public Diagnostics(Path log, Scrub scrub, List<Path> jvm) {
        this.log = log;
        this.scrub = scrub;
        this.jvm = List.copyOf(jvm);
    }

    /// Writes the zip and ends it; the stream stays open.
    ///
    /// @param info what holds
    public void write(OutputStream out, String info) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        text(zip, "README.txt", about());
        text(zip, "info.txt", info);
        text(zip, "threads.txt", ThreadDump.now());
        for (Path file : LogFile.all(log, RunLog.FILES)) {
            copy(zip, "log/" + file.getFileName(), file);
        }
        Path folder = log.toAbsolutePath().getParent();
        List<Path> crashes = folder == null ? List.of() : Crashes.files(folder);
        for (Path file : crashes.subList(0, Math.min(CRASHES, crashes.size()))) {
            copy(zip, "crashes/" + file.getFileName(), file);
        }
        zip.finish();
    }

    private String about() {
        return jvm.isEmpty()
                ? ABOUT
                : ABOUT
                        + """

                        The JVM itself ended by a fault, and left:

                        %s

                        That is not in here: pieces of its memory stand in it, and with them what an
                        event said, or a secret. Read it before you hand it on.
                        """
                                .formatted(
                                        jvm.stream()
                                                .map(file -> Text.shown(file.toString()))
                                                .collect(Collectors.joining("\n")));
    }

    private void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        for (String line : text.split("\n", -1)) {
            line(zip, line);
        }
        zip.closeEntry();
    }

    private void copy(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        // Bytes that are no text are replaced, not refused.
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                line(zip, line);
            }
        }
        zip.closeEntry();
    }

    private void line(ZipOutputStream zip, String line) throws IOException {
        zip.write((scrub.clean(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
