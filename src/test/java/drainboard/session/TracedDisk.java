package drainboard.session;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What lies on a disk when power fails: the system calls of a trace replayed up to a cut, in which
/// only what was synced is sure, and of the rest nothing, all, some writes or some sectors are
/// there. That a file was made or renamed is taken as sure; that one was deleted is not.
final class TracedDisk {
    private static final int SECTOR = 512;
    private static final Pattern CALL =
            Pattern.compile("(\\w+)\\((?:(\\d+)<([^>]*)>)?(.*)\\) += (-?\\d+).*");
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");

    /// What is there of what was not synced.
    enum Rest {
        NOTHING,
        ALL,
        SOME_WRITES,
        SOME_SECTORS
    }

    /// One change; `size` is what a cut leaves, and -1 where bytes are written.
    private static final class Write {
        final long at;
        final byte[] bytes;
        final long size;

        Write(long at, byte[] bytes, long size) {
            this.at = at;
            this.bytes = bytes;
            this.size = size;
        }
    }

    /// A file, as it surely is and with what came after.
    private static final class Stored {
        byte[] sure = new byte[0];
        long length;
        List<Write> rest = new ArrayList<>();

        void add(Write write) {
            rest.add(write);
            length = write.size >= 0 ? write.size : Math.max(length, write.at + write.bytes.length);
        }

        byte[] with(Rest which, Random random) {
            Image image = new Image(sure);
            for (Write one : rest) {
                switch (which) {
                    case NOTHING -> {}
                    case ALL -> image.take(one);
                    case SOME_WRITES -> {
                        if (random.nextBoolean()) {
                            image.take(one);
                        }
                    }
                    case SOME_SECTORS -> sectors(image, one, random);
                }
            }
            return image.bytes;
        }

        private static void sectors(Image image, Write one, Random random) {
            for (int from = 0; from < one.bytes.length; from += SECTOR) {
                if (random.nextBoolean()) {
                    int to = Math.min(one.bytes.length, from + SECTOR);
                    byte[] part = Arrays.copyOfRange(one.bytes, from, to);
                    image.take(new Write(one.at + from, part, -1));
                }
            }
            if (one.size >= 0 && random.nextBoolean()) {
                image.take(one);
            }
        }
    }

    /// The bytes of a file.
    private static final class Image {
        byte[] bytes;

        Image(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        void take(Write write) {
            if (write.size >= 0) {
                bytes = Arrays.copyOf(bytes, (int) write.size);
                return;
            }
            int end = (int) write.at + write.bytes.length;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, end);
            }
            System.arraycopy(write.bytes, 0, bytes, (int) write.at, write.bytes.length);
        }
    }

    private final String folder;
    private final List<String> calls;
    private final Map<String, Stored> files = new TreeMap<>();
    private final Map<String, Stored> deleted = new HashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int at;

    private TracedDisk(String folder, List<String> calls) {
        this.folder = folder;
        this.calls = calls;
    }

    /// Reads a trace; the calls that concern a folder, in the order in which they were done.
    static TracedDisk of(Path trace, Path folder) throws IOException {
        List<String> calls = new ArrayList<>();
        Map<String, String> begun = new HashMap<>();
        String hex = hex(folder + "/");
        try (BufferedReader lines = Files.newBufferedReader(trace)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                String thread = line.substring(0, space);
                String call = line.substring(space).strip();
                if (call.endsWith("<unfinished ...>")) {
                    begun.put(thread, call.substring(0, call.length() - 17).stripTrailing());
                    continue;
                }
                if (call.startsWith("<... ")) {
                    String rest = call.substring(call.indexOf("resumed>") + 8);
                    call = begun.getOrDefault(thread, "") + rest;
                }
                boolean ours = call.contains(hex) || call.contains(hex(folder.toString()) + ">");
                if ((ours && !call.contains(hex("/native"))) || call.startsWith("write(1<")) {
                    calls.add(call);
                }
            }
        }
        return new TracedDisk(folder.toString(), List.copyOf(calls));
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append("\\x").append(HexFormat.of().toHexDigits(one));
        }
        return hex.toString();
    }

    /// How many calls there are.
    int size() {
        return calls.size();
    }

    /// The disk after so many calls, which must not be fewer than before.
    void goTo(int cut) {
        for (; at < cut; at++) {
            Matcher call = CALL.matcher(calls.get(at));
            if (call.matches() && !call.group(5).startsWith("-")) {
                replay(call);
            }
        }
    }

    private void replay(Matcher call) {
        String name = call.group(3) == null ? "" : text(call.group(3));
        List<String> texts = texts(call.group(4));
        String[] numbers = call.group(4).replaceAll("\"[^\"]*\"\\.*", "").split(",", -1);
        switch (call.group(1)) {
            case "openat" -> opened(texts.getFirst(), call.group(4));
            case "pwrite64" -> {
                long place = Long.parseLong(numbers[numbers.length - 1].strip());
                written(name, texts.getFirst(), place, call.group(5));
            }
            case "write" -> {
                if ("1".equals(call.group(2))) {
                    said.writeBytes(bytes(texts.getFirst()));
                } else {
                    written(name, texts.getFirst(), file(name).length, call.group(5));
                }
            }
            case "ftruncate" ->
                    file(name)
                            .add(
                                    new Write(
                                            0,
                                            new byte[0],
                                            Long.parseLong(numbers[numbers.length - 1].strip())));
            case "fsync", "fdatasync" -> synced(name);
            case "unlink" -> {
                Stored gone = files.remove(texts.getFirst());
                if (gone != null) {
                    deleted.put(texts.getFirst(), gone);
                }
            }
            case "rename" -> {
                Stored moved = files.remove(texts.getFirst());
                if (moved != null) {
                    files.put(texts.getLast(), moved);
                }
            }
            default -> throw new IllegalStateException(call.group(1));
        }
    }

    private void opened(String name, String how) {
        if (how.contains("O_CREAT") && !name.equals(folder)) {
            deleted.remove(name);
            Stored file = file(name);
            if (how.contains("O_TRUNC")) {
                file.add(new Write(0, new byte[0], 0));
            }
        }
    }

    private void written(String name, String hex, long place, String count) {
        byte[] bytes = bytes(hex);
        if (bytes.length < Integer.parseInt(count)) {
            throw new IllegalStateException("the trace cuts a write to " + name + " short");
        }
        file(name).add(new Write(place, Arrays.copyOf(bytes, Integer.parseInt(count)), -1));
    }

    private void synced(String name) {
        if (name.equals(folder)) {
            deleted.clear();
        } else {
            Stored file = file(name);
            file.sure = file.with(Rest.ALL, new Random(0));
            file.rest = new ArrayList<>();
        }
    }

    private Stored file(String name) {
        return files.computeIfAbsent(name, _ -> new Stored());
    }

    private static List<String> texts(String arguments) {
        List<String> texts = new ArrayList<>();
        Matcher text = TEXT.matcher(arguments);
        while (text.find()) {
            texts.add(text.group(1).length() > 4000 ? text.group(1) : text(text.group(1)));
        }
        return texts;
    }

    private static String text(String hex) {
        return new String(bytes(hex), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String hex) {
        return hex.startsWith("\\x")
                ? HexFormat.of().parseHex(hex.replace("\\x", ""))
                : hex.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// What the run had said by now.
    List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// Writes what lies on the disk into a folder.
    void write(Path into, Rest rest, Random random) throws IOException {
        for (Map.Entry<String, Stored> one : files.entrySet()) {
            place(into, one.getKey(), one.getValue().with(rest, random));
        }
        for (Map.Entry<String, Stored> one : deleted.entrySet()) {
            if (rest != Rest.ALL && (rest == Rest.NOTHING || random.nextBoolean())) {
                place(into, one.getKey(), one.getValue().with(rest, random));
            }
        }
    }

    private static void place(Path into, String name, byte[] bytes) throws IOException {
        // The index of the write-ahead log is memory, and made anew.
        if (!name.endsWith("-shm")) {
            Files.write(into.resolve(Path.of(name).getFileName()), bytes);
        }
    }
}
