import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks or fixes the format of every source below the given folders. */
class Format {
    private static final Path FINDINGS = Path.of("target/format.txt");

    /// Arguments: `check` or `fix`, then the folders. A check that finds something leaves it in a
    /// file, which fails the build; a fix that cannot read a source fails by itself.
    static void main(String[] args) throws Exception {
        boolean fix = args[0].equals("fix");
        List<String> options = new ArrayList<>(List.of("--aosp"));
        options.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        for (String folder : List.of(args).subList(1, args.length)) {
            options.addAll(sources(Path.of(folder)));
        }
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = new Main(out, out, System.in).format(options.toArray(String[]::new));
        out.flush();
        Files.deleteIfExists(FINDINGS);
        if (code != 0) {
            System.err.print(said);
            Files.writeString(FINDINGS, said.toString());
            System.exit(fix ? 1 : 0);
        }
    }

    private static List<String> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).filter(f -> f.endsWith(".java")).sorted().toList();
        }
    }
}
