import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Leaves the commit that is built in a resource, so that the program can tell it. Outside a
 * repository, or without git, it is not told.
 */
class Commit {
    /// Argument: the file to write.
    static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        String commit = commit();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, commit.isEmpty() ? "" : "commit=" + commit + "\n");
    }

    /// The commit; `-dirty` behind it where files differ from it.
    private static String commit() throws InterruptedException {
        try {
            Process git =
                    new ProcessBuilder(
                                    "git",
                                    "describe",
                                    "--always",
                                    "--dirty",
                                    "--abbrev=40",
                                    "--exclude=*")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String said = new String(git.getInputStream().readAllBytes()).strip();
            return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        }
    }
}
