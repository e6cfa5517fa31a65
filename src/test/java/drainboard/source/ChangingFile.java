package drainboard.source;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A log that is written, rotated, replaced and cut, and what stood in it.
final class ChangingFile {
    private static final Pattern EVENT =
            Pattern.compile(
                    "\\{\"seq\":(\\d+),\"kind\":\"node_mode_transition\",\"node_id\":7,"
                            + "\"note\":\"x*\",\"from\":\"accepting\",\"to\":\"draining\"}");

    /// What is written of a line begun is more than what two lines have in common.
    private static final int TELLING = 20;

    private final Path folder;
    private final Path file;
    private final Random random;
    private final List<String> due = new ArrayList<>();
    private final TreeSet<Long> written = new TreeSet<>();
    private Path writer;
    private String begun = "";
    private String rest = "";
    private long event = 100_000;
    private int names;

    ChangingFile(Path folder, Random random) throws IOException {
        this.folder = Files.createDirectory(folder);
        this.file = Files.createFile(folder.resolve("fleet.ndjson"));
        this.writer = file;
        this.random = random;
        written(file);
    }

    Path path() {
        return file;
    }

    /// What a follower that misses nothing tells, while nothing is cut out of a file.
    List<String> due() {
        return due;
    }

    /// The events that stood in a line of a file at some time.
    @SuppressWarnings("NonApiType") // asked for what is next in it
    TreeSet<Long> written() {
        return written;
    }

    /// The events whose whole line stands in the file that is written now.
    @SuppressWarnings("NonApiType") // asked for what is next in it
    TreeSet<Long> onDisk() throws IOException {
        TreeSet<Long> found = new TreeSet<>();
        for (String line : lines()) {
            Matcher event = EVENT.matcher(line);
            if (event.matches()) {
                found.add(Long.parseLong(event.group(1)));
            }
        }
        return found;
    }

    /// The events that stand in some line, also behind what a cut left of another.
    private void note() throws IOException {
        for (String line : lines()) {
            Matcher event = EVENT.matcher(line);
            while (event.find()) {
                written.add(Long.parseLong(event.group(1)));
            }
        }
    }

    private List<String> lines() throws IOException {
        String text = Files.readString(writer);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /// Whether what is written now stands at the path.
    boolean stands() {
        return writer.equals(file);
    }

    /// What can be done to it; what is written comes oftener.
    enum Step {
        LINE,
        LINES,
        PART,
        COPIED,
        RENAMED,
        MOVED_AWAY,
        CREATED,
        REMOVED,
        REPLACED,
        LINKED,
        EMPTIED,
        CUT,
        COPIED_AND_CUT,
        OVERWRITTEN;

        /// Whether no line that was written goes out of reach with it.
        boolean keeps() {
            return compareTo(CREATED) <= 0;
        }

        /// Whether something is cut out of a file.
        boolean cuts() {
            return compareTo(EMPTIED) >= 0;
        }
    }

    void does(Step step) throws IOException {
        switch (step) {
            case LINE -> line();
            case LINES -> {
                line();
                line();
            }
            case PART -> part();
            case COPIED -> copied();
            case RENAMED -> {
                movedAway();
                created();
            }
            case MOVED_AWAY -> movedAway();
            case CREATED -> created();
            case REMOVED -> removed();
            case REPLACED -> replaced();
            case LINKED -> linked();
            case EMPTIED -> cut(0);
            case CUT -> cut(random.nextLong(1 + Files.size(writer)));
            case COPIED_AND_CUT -> {
                Files.copy(writer, rotated(), COPY_ATTRIBUTES);
                cut(0);
            }
            case OVERWRITTEN -> {
                cut(0);
                for (int i = random.nextInt(6); i > 0; i--) {
                    line();
                }
            }
        }
        written(writer);
        note();
    }

    /// Its time is later than that of all that were written before.
    private void written(Path now) throws IOException {
        Files.setLastModifiedTime(now, FileTime.fromMillis(1_700_000_000_000L + 1000L * ++names));
    }

    private String next() {
        String note = "x".repeat(random.nextInt(4) == 0 ? random.nextInt(2000) : 3);
        return "{\"seq\":%d,\"kind\":\"node_mode_transition\",\"node_id\":7,\"note\":\"%s\",\"from\":\"accepting\",\"to\":\"draining\"}"
                .formatted(++event, note);
    }

    private void line() throws IOException {
        if (begun.isEmpty()) {
            rest = next();
        }
        write(rest + "\n");
        due.add(begun + rest);
        begun = "";
        rest = "";
    }

    private void part() throws IOException {
        int least = 0;
        if (begun.isEmpty()) {
            rest = next();
            least = TELLING;
        }
        int length = least + random.nextInt(rest.length() - least + 1);
        write(rest.substring(0, length));
        begun += rest.substring(0, length);
        rest = rest.substring(length);
    }

    private void write(String text) throws IOException {
        Files.writeString(writer, text, APPEND);
    }

    private Path rotated() {
        return folder.resolve("fleet.ndjson." + ++names);
    }

    /// Renamed; its writer goes on with it until there is another.
    private void movedAway() throws IOException {
        if (writer.equals(file)) {
            writer = Files.move(file, rotated());
        }
    }

    /// Another stands at the path, empty or not.
    private void created() throws IOException {
        if (!writer.equals(file)) {
            left();
            writer = Files.createFile(file);
            maybeLine();
        }
    }

    private void maybeLine() throws IOException {
        if (random.nextBoolean()) {
            line();
        }
    }

    private void left() {
        if (!begun.isEmpty()) {
            due.add("unfinished " + begun);
        }
        begun = "";
        rest = "";
    }

    private void removed() throws IOException {
        if (writer.equals(file)) {
            Files.delete(file);
            writer = folder;
        }
        created();
    }

    /// Another takes its place at once.
    private void replaced() throws IOException {
        left();
        writer = Files.createFile(folder.resolve("next"));
        line();
        writer = Files.move(writer, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /// The same with more in it takes its place at once.
    private void copied() throws IOException {
        if (writer.equals(file)) {
            writer = Files.copy(file, folder.resolve("next"));
            maybeLine();
            writer = Files.move(writer, file, ATOMIC_MOVE, REPLACE_EXISTING);
        }
    }

    private void linked() throws IOException {
        left();
        writer = Files.createFile(folder.resolve("target " + ++names));
        maybeLine();
        Path link = Files.createSymbolicLink(folder.resolve("link"), writer);
        writer = Files.move(link, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private void cut(long length) throws IOException {
        try (FileChannel out = FileChannel.open(writer, WRITE)) {
            out.truncate(length);
        }
        begun = "";
        rest = "";
    }
}
