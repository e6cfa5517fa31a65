package drainboard.decode.frame;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Streams cut into records: whole, broken and live, and where each record stood.
class FramesTest {
    /// A stream and the records in it; `?` in front marks one without its end, `>` one that is too
    /// long, `0` a hole.
    @SuppressWarnings("ArrayRecordComponent") // nobody changes it
    record Case(Framing framing, String stream, String... records) {
        @Override
        public String toString() {
            return framing + " " + shown(stream);
        }
    }

    static Stream<Case> cases() {
        return Stream.of(lines(), values(), arrays(), broken(), csv(), octets())
                .flatMap(List::stream);
    }

    private static List<Case> lines() {
        return List.of(
                new Case(Framing.LINES, ""),
                new Case(Framing.LINES, "a\nb\n", "a", "b"),
                new Case(Framing.LINES, "a\r\n\r\nb\n", "a", "", "b"),
                new Case(Framing.LINES, "a\rb\n", "a\rb"),
                new Case(Framing.LINES, "\uFEFFa\n\uFEFFb\n", "a", "\uFEFFb"),
                new Case(Framing.LINES, "a\nb", "a", "?b"),
                new Case(Framing.LINES, "\0\0\n", "0"),
                new Case(Framing.LINES, "a\n\0\0\0b\nc\n", "a", "0", "b", "c"),
                new Case(Framing.LINES, "\0\0", "0"),
                new Case(Framing.LINES, "\0b", "0", "?b"),
                new Case(Framing.LINES, "\0\n\0\r\n\0\0a\n", "0", "0", "0", "a"),
                new Case(Framing.LINES, "\uFEFF\0a\n", "0", "a"),
                new Case(Framing.LINES, "a\0b\n", "a\0b"),
                new Case(Framing.NUL, "a\0b\nc\0d", "a", "b\nc", "?d"));
    }

    private static List<Case> values() {
        return List.of(
                new Case(Framing.JSON_VALUES, ""),
                new Case(Framing.JSON_VALUES, "{}{\"a\":\"}\"}[1]", "{}", "{\"a\":\"}\"}", "[1]"),
                new Case(Framing.JSON_VALUES, "\u001E{}\n\u001E{}\n", "{}", "{}"),
                new Case(Framing.JSON_VALUES, "\uFEFF{}\n{}", "{}", "{}"),
                new Case(Framing.JSON_VALUES, "{},\n\t{}", "{}", "{}"),
                new Case(
                        Framing.JSON_VALUES,
                        "{\"a\":\"\\\\\"}{\"b\":\"\\\"}\"}",
                        "{\"a\":\"\\\\\"}",
                        "{\"b\":\"\\\"}\"}"),
                new Case(Framing.JSON_VALUES, "{}\nnoise {}\n{}", "{}", "noise {}", "{}"),
                new Case(Framing.JSON_VALUES, "{\"a\":\n[{\n}]}", "{\"a\":\n[{\n}]}"),
                new Case(Framing.JSON_VALUES, "{}{\"a\":", "{}", "?{\"a\":"),
                new Case(Framing.JSON_VALUES, "{}\n\0\0{}\n", "{}", "0", "{}"));
    }

    private static List<Case> arrays() {
        return List.of(
                new Case(Framing.JSON_ARRAY, "[]"),
                new Case(Framing.JSON_ARRAY, "[{},{\"a\":[1]}]\n", "{}", "{\"a\":[1]}"),
                new Case(Framing.JSON_ARRAY, "\uFEFF[\n  {},\n  {}\n]\n", "{}", "{}"),
                new Case(Framing.JSON_ARRAY, "[{},{}", "{}", "{}", "?"),
                new Case(Framing.JSON_ARRAY, "[{},{\"a\"", "{}", "?{\"a\"", "?"),
                new Case(Framing.JSON_ARRAY, "[", "?"),
                new Case(Framing.JSON_ARRAY, "[{}] trailing\n{}", "{}", "trailing", "{}"),
                new Case(Framing.JSON_ARRAY, "[{}][{}", "{}", "{}", "?"),
                new Case(Framing.JSON_ARRAY, "[1,\n{}]", "1,", "{}"));
    }

    private static List<Case> broken() {
        return List.of(
                new Case(
                        Framing.JSON_VALUES,
                        "{\"a\":{\"b\":1}\n{\"c\":2}\n{\"d\":3}\n",
                        "{\"a\":{\"b\":1}\n",
                        "{\"c\":2}",
                        "{\"d\":3}"),
                new Case(
                        Framing.JSON_VALUES,
                        "{\"a\":\"cut\n{\"c\":2}\n",
                        "{\"a\":\"cut",
                        "{\"c\":2}"),
                new Case(Framing.JSON_VALUES, "{\"a\":[1}\n{\"c\":2}\n", "{\"a\":[1}", "{\"c\":2}"),
                new Case(
                        Framing.JSON_VALUES,
                        "{\"a\" {\"b\":1}}{\"c\":2}\n{\"d\":3}\n",
                        "{\"a\" {\"b\":1}}{\"c\":2}",
                        "{\"d\":3}"),
                new Case(
                        Framing.JSON_VALUES,
                        "{\n  \"a\": [1}\n  \"b\": {\n  }\n}\n{\n}\n",
                        "{\n  \"a\": [1}",
                        "\"b\": {\n  }\n}\n",
                        "{\n}"),
                new Case(
                        Framing.JSON_VALUES,
                        "{\"a\":1\n\u001E{\"c\":2}\n",
                        "{\"a\":1\n\u001E{\"c\":2}"),
                new Case(
                        Framing.JSON_ARRAY,
                        "[\n  {\"a\":1,\n  {\"b\":2},\n  {\"c\":3}\n]",
                        "{\"a\":1,\n  ",
                        "{\"b\":2}",
                        "{\"c\":3}"),
                new Case(
                        Framing.JSON_ARRAY,
                        "[\n  {\"a\":[}\n    {\n  },\n  {\"b\":2}\n]",
                        "{\"a\":[}",
                        "{\n  },\n  ",
                        "{\"b\":2}"),
                new Case(
                        Framing.PAGES,
                        "{\"a\":[1,2}}\n{\"b\":[]}\n",
                        "{\"a\":[1,2}}",
                        "{\"b\":[]}"));
    }

    private static List<Case> csv() {
        return List.of(
                new Case(Framing.CSV, ""),
                new Case(Framing.CSV, "a,b\r\n1,2\n", "a,b", "1,2"),
                new Case(Framing.CSV, "\n\r\na\n", "a"),
                new Case(Framing.CSV, "a,\"x\ny\"\nb\n", "a,\"x\ny\"", "b"),
                new Case(Framing.CSV, "\"a\"\"\n\"\"b\"\nc\n", "\"a\"\"\n\"\"b\"", "c"),
                new Case(Framing.CSV, "\uFEFF\"a\nb\"\nc\n", "\uFEFF\"a\nb\"", "c"),
                new Case(Framing.CSV, "a;\"x\ny\"\tz\n", "a;\"x\ny\"\tz"),
                new Case(Framing.CSV, "5\" disk,x\na,b\n", "5\" disk,x", "a,b"),
                new Case(Framing.CSV, "a,\"\"\"\nx\n\"\nb\n", "a,\"\"\"\nx\n\"", "b"),
                new Case(Framing.CSV, "a,\"open\nb", "?a,\"open\nb"));
    }

    private static List<Case> octets() {
        return List.of(
                new Case(Framing.OCTETS, ""),
                new Case(Framing.OCTETS, "3 <1>4 <2>x", "<1>", "<2>x"),
                new Case(Framing.OCTETS, "3 a\nb\n2 cd", "a\nb", "cd"),
                new Case(Framing.OCTETS, "0 x\n2 ab", "0 x", "2 ab".substring(2)),
                new Case(Framing.OCTETS, "x y\n2 ab", "x y", "ab"),
                new Case(Framing.OCTETS, "9999999999 a\n2 ab", "9999999999 a", "ab"),
                new Case(Framing.OCTETS, "5 ab", "?ab"),
                new Case(Framing.OCTETS, "12", "12"),
                new Case(Framing.OCTETS, "4 <1>\n3 <2>", "<1>\n", "<2>"),
                new Case(Framing.OCTETS, "3 <1>\n<2>\n3 <3>", "<1>", "<2>", "<3>"),
                new Case(Framing.OCTETS, "4 <1>\n<2>\n3 <3>", "<1>\n", "<2>", "<3>"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_stream_is_cut_into_its_records_wherever_its_bytes_are_cut(Case one) throws IOException {
        byte[] bytes = one.stream().getBytes(UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            InputStream in = cut == 0 ? Pieces.single(bytes) : Pieces.cutAt(bytes, cut);
            List<String> records = new ArrayList<>();
            Frames frames = one.framing().over(in, false, 1, 0);
            for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                records.add(told(frame));
            }
            assertThat(records).as("cut at %d", cut).containsExactly(one.records());
        }
    }

    private static String told(Frame frame) {
        return switch (frame.extent()) {
            case WHOLE -> text(frame);
            case UNFINISHED -> "?" + text(frame);
            case TOO_LONG -> ">" + text(frame);
            case HOLE -> "0" + text(frame);
            case MISCOUNTED -> "!" + text(frame);
        };
    }

    private static String text(Frame frame) {
        return new String(frame.bytes(), frame.from(), frame.length(), UTF_8);
    }

    private static String shown(String text) {
        return text.replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0");
    }

    /// Records of a framing, joined, with what must be said of each.
    @SuppressWarnings("ArrayRecordComponent") // nobody changes it
    private record Written(byte[] bytes, List<Frame> frames, int[] known) {}

    @ParameterizedTest
    @EnumSource(Framing.class)
    void any_records_come_out_of_a_live_stream_at_their_places_without_waiting_for_more(
            Framing framing) throws IOException {
        long seed = 20_261_125L + framing.name().hashCode();
        System.out.println("seed " + seed + " for " + framing);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 300; i++) {
            Written written = written(framing, random);
            int most = 1 + random.nextInt(40);
            LiveStream in = new LiveStream(written.bytes(), written.known(), random, most);
            Frames frames = framing.over(in, false, 1, 0);
            for (Frame expected : written.frames()) {
                assertSame(frames.next(), expected, "seed " + seed + " round " + i);
                in.cameOut();
            }
            assertThat(frames.next()).isNull();
        }
    }

    private static void assertSame(@Nullable Frame frame, Frame expected, String where) {
        assertThat(frame).as(where).isNotNull();
        if (frame != null) {
            assertThat(text(frame)).as(where).isEqualTo(text(expected));
            assertThat(frame)
                    .as(where)
                    .usingRecursiveComparison()
                    .comparingOnlyFields("line", "offset", "end", "extent")
                    .isEqualTo(expected);
        }
    }

    private static Written written(Framing framing, SplittableRandom random) {
        StringBuilder stream = new StringBuilder();
        List<Frame> frames = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        boolean array = framing == Framing.JSON_ARRAY;
        stream.append(array ? "[\n" : "");
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            String record = record(framing, random);
            boolean blank = record.isEmpty();
            String before = framing == Framing.OCTETS ? record.length() + " " : "";
            stream.append(
                    blank && framing != Framing.LINES && framing != Framing.NUL ? "" : before);
            int offset = stream.length();
            long line = 1 + lineEnds(stream, framing);
            stream.append(record);
            int end = stream.length();
            String between = between(framing, random);
            boolean counts =
                    framing == Framing.LINES || framing == Framing.CSV || framing == Framing.NUL;
            end += counts ? between.length() : 0;
            stream.append(between);
            byte[] bytes = record.getBytes(UTF_8);
            frames.add(new Frame(bytes, 0, bytes.length, line, offset, end, Extent.WHOLE));
            known.add(end);
        }
        stream.append(array ? "]\n" : "");
        return new Written(
                stream.toString().getBytes(UTF_8),
                frames,
                known.stream().mapToInt(Integer::intValue).toArray());
    }

    private static long lineEnds(CharSequence text, Framing framing) {
        char ends = framing == Framing.NUL ? '\0' : '\n';
        return text.chars().filter(c -> c == ends).count();
    }

    private static String between(Framing framing, SplittableRandom random) {
        return switch (framing) {
            case LINES, CSV -> random.nextBoolean() ? "\n" : "\r\n";
            case JSON_VALUES, PAGES -> pick(random, "", "\n", "\u001E", " \r\n\t");
            case JSON_ARRAY -> pick(random, ",", ",\n", " ,\n\t");
            case NUL -> "\0";
            case OCTETS -> pick(random, "", "\n");
        };
    }

    private static String record(Framing framing, SplittableRandom random) {
        return switch (framing) {
            case LINES -> random.nextInt(4) == 0 ? "" : word(random, "ab{\"\\ \r,") + "x";
            case NUL -> word(random, "ab{\"\\ \r,\n") + "x";
            case CSV -> cell(random) + "," + cell(random);
            case JSON_VALUES, JSON_ARRAY, PAGES -> "{\"m\":" + value(random, 3) + "}";
            case OCTETS -> "<1>" + word(random, "ab 12\n");
        };
    }

    private static String cell(SplittableRandom random) {
        return random.nextBoolean()
                ? word(random, "ab {;\t") + "x"
                : "\"" + word(random, "ab,;\n\r\"").replace("\"", "\"\"") + "\"";
    }

    private static String value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 5 : 3)) {
            case 0 -> "-1.5e3";
            case 1 -> "\"" + word(random, "ab{}[],:") + pick(random, "", "\\\"", "\\\\") + "\"";
            case 2 -> "null ";
            case 3 -> "{ \"a\" :\n" + value(random, depth - 1) + ",\"b\":{}}";
            default -> "[" + value(random, depth - 1) + " ,\n{}]";
        };
    }

    private static String word(SplittableRandom random, String letters) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static String pick(SplittableRandom random, String... from) {
        return from[random.nextInt(from.length)];
    }

    @Test
    void reading_goes_on_identically_behind_any_line() throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_125L);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = written(Framing.LINES, random).bytes();
            List<Frame> all = all(new LineFrames(new ByteArrayInputStream(bytes), false, 1, 0));
            for (int at = 0; at < all.size(); at++) {
                int end = (int) all.get(at).end();
                List<Frame> rest =
                        all(
                                new LineFrames(
                                        new ByteArrayInputStream(bytes, end, bytes.length - end),
                                        false,
                                        all.get(at).line() + 1,
                                        end));
                assertThat(rest)
                        .usingRecursiveComparison()
                        .isEqualTo(all.subList(at + 1, all.size()));
            }
        }
    }

    private static List<Frame> all(Frames frames) throws IOException {
        List<Frame> all = new ArrayList<>();
        for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
            all.add(frame);
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "1048575, false, WHOLE",
        "1048576, false, WHOLE",
        "1048577, false, TOO_LONG",
        "1048576, true, WHOLE",
        "1048577, true, TOO_LONG",
        "3000000, true, TOO_LONG"
    })
    void the_longest_line_is_told_from_one_that_is_longer_and_its_neighbours_are_intact(
            int length, boolean dressed, Extent extent) throws IOException {
        String before = dressed ? "\uFEFF" : "";
        String end = dressed ? "\r\n" : "\n";
        String stream = before + "x".repeat(length) + end + "b" + end;
        byte[] bytes = stream.getBytes(UTF_8);
        for (InputStream in :
                List.of(new ByteArrayInputStream(bytes), Pieces.cutAt(bytes, 65_536, 1_048_577))) {
            List<Frame> all = all(new LineFrames(in, false, 1, 0));
            assertThat(all).hasSize(2);
            assertThat(all.getFirst().extent()).isEqualTo(extent);
            assertThat(all.getFirst().length())
                    .isEqualTo(extent == Extent.WHOLE ? length : Frame.HEAD);
            assertThat(all.getFirst().offset()).isEqualTo(dressed ? 3 : 0);
            assertThat(told(all.getLast())).isEqualTo("b");
            assertThat(all.getLast().line()).isEqualTo(2);
            assertThat(all.getLast().offset()).isEqualTo(all.getFirst().end());
            assertThat(all.getLast().end()).isEqualTo(bytes.length);
        }
    }

    @Test
    void a_value_a_row_or_a_counted_record_that_is_too_long_leaves_its_neighbours_intact()
            throws IOException {
        String much = "x".repeat(Frame.LONGEST);
        for (Framing framing : List.of(Framing.JSON_VALUES, Framing.JSON_ARRAY)) {
            String stream = "[{\"a\":1},{\"a\":\"}{" + much + "\"},{\"b\":2}]";
            assertThat(
                            extents(
                                    framing,
                                    framing == Framing.JSON_ARRAY
                                            ? stream
                                            : stream.replaceAll("^\\[|\\]$", "")))
                    .containsExactly(Extent.WHOLE, Extent.TOO_LONG, Extent.WHOLE);
        }
        assertThat(extents(Framing.CSV, "a\n\"" + much + "\n\"\"\n\",x\nb\n"))
                .containsExactly(Extent.WHOLE, Extent.TOO_LONG, Extent.WHOLE);
        assertThat(extents(Framing.OCTETS, "1 a" + (much.length() + 1) + " y" + much + "1 b"))
                .containsExactly(Extent.WHOLE, Extent.TOO_LONG, Extent.WHOLE);
        assertThat(extents(Framing.PAGES, "{\"a\":\"" + much + "\"}{}"))
                .containsExactly(Extent.WHOLE, Extent.WHOLE);
    }

    private static List<Extent> extents(Framing framing, String stream) throws IOException {
        byte[] bytes = stream.getBytes(UTF_8);
        return all(framing.over(new ByteArrayInputStream(bytes), false, 1, 0)).stream()
                .map(Frame::extent)
                .toList();
    }
}
