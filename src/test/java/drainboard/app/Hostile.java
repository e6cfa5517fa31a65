package drainboard.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Text as only an enemy or an accident writes it, by class; always the same three hundred.
///
/// @param kind the class that it is of
record Hostile(String kind, String text) {
    /// How many there are.
    static final int COUNT = 300;

    private static final int EACH = 14;
    private static final int LONG = 1_000_000;

    static List<Hostile> all() {
        Random random = new Random(5);
        Map<String, IntFunction<String>> classes = new TreeMap<>();
        classes.put("c0", i -> "a" + (char) i + "b" + (char) (i + 14) + "c");
        classes.put("c1", i -> "a" + (char) (0x80 + i) + "b" + (char) (0x8E + i) + "c");
        classes.put("delete and nul", i -> "del" + "\u007f".repeat(i + 1) + "\0" + i);
        classes.put("escape sequences", i -> "\u001b[" + (31 + i) + "mred\u001b]0;title\u0007" + i);
        classes.put(
                "bidi",
                i ->
                        "pay"
                                + "\u202e\u202d\u202a\u2066\u2067\u2068\u2069\u202c\u200f\u200e\u061c\u202b\u2066\u202e"
                                        .charAt(i)
                                + "gnp.exe"
                                + i);
        classes.put(
                "zero width",
                i ->
                        "ad"
                                + "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u2061\u2062\u2063\u2064\u034f\u115f\u3164"
                                        .charAt(i)
                                + "min"
                                + i);
        classes.put(
                "combining storms", i -> "Z" + "\u0335\u0321\u0489\u0301".repeat(5 + 20 * i) + i);
        classes.put("lone surrogates", i -> i % 2 == 0 ? "\ud83d" + i : "x\ude00\ud83dy" + i);
        classes.put(
                "markup",
                i ->
                        List.of(
                                                "<b>bold</b>",
                                                "<script>alert(1)</script>",
                                                "<img src=x onerror=1>",
                                                "<![CDATA[x]]>",
                                                "<!-- x",
                                                "</html>",
                                                "<a href='//x'>x</a>")
                                        .get(i % 7)
                                + i);
        classes.put(
                "entities",
                i ->
                        List.of("&lt;", "&amp;amp;", "&#x202e;", "&nbsp;", "&#0;", "&eacute", "&&")
                                        .get(i % 7)
                                + i);
        classes.put(
                "styles",
                i ->
                        List.of(
                                                "-fx-text-fill: red;",
                                                "} .label { visibility: hidden; }",
                                                "url('file:///etc/passwd')",
                                                "@import 'x'",
                                                "/* */",
                                                "derive(-surface, 1)",
                                                "#id .class")
                                        .get(i % 7)
                                + i);
        classes.put(
                "formulas",
                i ->
                        List.of(
                                                "=cmd|' /C calc'!A0",
                                                "+1+1",
                                                "-2+3",
                                                "@SUM(1)",
                                                "\t=1+1",
                                                "\r=1",
                                                "\uff1d1",
                                                " =1")
                                        .get(i % 8)
                                + i);
        classes.put(
                "formats",
                i ->
                        List.of("%s%n%x", "{0}", "{}", "%1$s", "$1", "\\u202e", "%9999999d")
                                        .get(i % 7)
                                + i);
        classes.put("paths", i -> "../".repeat(i + 1) + "etc/passwd\0.log");
        classes.put(
                "shell",
                i ->
                        List.of(
                                                "$(reboot)",
                                                "; rm -rf /",
                                                "`id`",
                                                "| tee /x",
                                                "&& x",
                                                "$IFS",
                                                "'\"x")
                                        .get(i % 7)
                                + i);
        classes.put(
                "line breaks",
                i ->
                        "one"
                                + List.of(
                                                "\n", "\r\n", "\t", "\u2028", "\u2029", "\u0085",
                                                "\u000b")
                                        .get(i % 7)
                                + "two"
                                + i);
        classes.put(
                "json",
                i ->
                        List.of(
                                                "\"}\n{\"kind\":\"x\"",
                                                "\"",
                                                "\\",
                                                "}",
                                                "]",
                                                "\\\"",
                                                ",\"node_id\":1")
                                        .get(i % 7)
                                + i);
        classes.put(
                "emoji",
                i ->
                        "\ud83d\udc69\u200d\ud83d\ude80\ufe0f\ud83c\udff4\udb40\udc67\udb40\udc7f"
                                .repeat(i + 1));
        classes.put(
                "right to left",
                i ->
                        List.of(
                                                "\u05e9\u05dc\u05d5\u05dd",
                                                "\u0645\u0631\u062d\u0628\u0627",
                                                "\u05d0 1 \u05d1 2")
                                        .get(i % 3)
                                + i);
        classes.put("underscores", i -> "_".repeat(i % 3 + 1) + "File_menu__" + i);
        classes.put("blanks", i -> i == 0 ? "" : " \u00a0\u2003\u3000\t".repeat(i));
        List<Hostile> all = new ArrayList<>();
        classes.forEach(
                (kind, make) -> {
                    for (int i = 0; i < EACH; i++) {
                        all.add(new Hostile(kind, make.apply(i)));
                    }
                });
        all.add(new Hostile("megabyte", "x".repeat(LONG)));
        all.add(new Hostile("megabyte", "\u202e".repeat(LONG / 8)));
        while (all.size() < COUNT) {
            StringBuilder noise = new StringBuilder();
            random.ints(40, 0, 0x10000).forEach(c -> noise.append((char) c));
            all.add(new Hostile("noise", noise.toString()));
        }
        return List.copyOf(all);
    }

    /// As JSON, every character that could matter written as an escape, so that lone surrogates
    /// come through too.
    String json() {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
