package drainboard.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One source file: where it stands below its root, and its text as written, without comments, and
/// as bare code.
record Source(String path, String text, String uncommented, String code) {
    static final Path MAIN = Path.of("src", "main", "java");
    static final Path STYLES = Path.of("styles");

    private static final Path OFFENDERS =
            Path.of("src", "test", "java", "drainboard", "arch", "offenders");

    /// Every file below a folder whose name ends so, in order of path; none where there is no such
    /// folder.
    static List<Source> below(Path root, String ending) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(ending))
                    .sorted()
                    .map(f -> of(root.relativize(f).toString().replace('\\', '/'), read(f)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// An offender: a text whose first line says, as a comment, where it pretends to stand.
    static Source offender(String name) {
        String text = read(OFFENDERS.resolve(name));
        Matcher place = Pattern.compile("\\A\\W*(\\S+\\.\\w+)").matcher(text);
        if (!place.find()) {
            throw new IllegalArgumentException(
                    name + " does not say in its first line where it stands");
        }
        return of(place.group(1), text);
    }

    static Source of(String path, String text) {
        return new Source(path, text, JavaText.withoutComments(text), JavaText.codeOnly(text));
    }

    /// The room of a Java source: its package below the root package.
    String room() {
        int end = path.lastIndexOf('/');
        String folder = end < 0 ? "" : path.substring(0, end);
        return folder.substring(folder.indexOf('/') + 1).replace('/', '.');
    }

    /// The file's name without its ending.
    String name() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.substring(0, file.indexOf('.'));
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /// A finding at each place where the bare code matches.
    List<String> findings(Pattern pattern, String what) {
        List<String> findings = new ArrayList<>();
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            findings.add(finding(matcher.start(), what));
        }
        return findings;
    }

    /// One finding: place, what is wrong, and the line itself.
    String finding(int offset, String what) {
        int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return path + ":" + (line + 1) + " " + what + ": " + lines().get(line).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
