import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Checks or fixes the format of every source below the given folders, silent unless one is off. */
class Format {
    private static final String FIX = "mvn -q process-sources exec:exec@format";

    /// Arguments: `check` or `fix`, then the folders.
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
        if (code != 0) {
            System.err.println("These sources are not in the house format; cure: " + FIX);
            System.err.print(said);
            System.exit(1);
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
