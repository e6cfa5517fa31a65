package drainboard.arch;

/// Java text with parts of it blanked out, every remaining character in its place.
final class JavaText {
    private enum In {
        CODE,
        LINE_COMMENT,
        BLOCK_COMMENT,
        STRING,
        TEXT_BLOCK,
        CHARACTER;

        boolean isComment() {
            return this == LINE_COMMENT || this == BLOCK_COMMENT;
        }
    }

    private final String text;
    private final boolean literalsToo;
    private final StringBuilder kept = new StringBuilder();
    private In in = In.CODE;
    private int at;

    private JavaText(String text, boolean literalsToo) {
        this.text = text;
        this.literalsToo = literalsToo;
    }

    /// The text without comments.
    static String withoutComments(String text) {
        return new JavaText(text, false).scan();
    }

    /// The text without comments and without what stands between quotes; the quotes stay.
    static String codeOnly(String text) {
        return new JavaText(text, true).scan();
    }

    private String scan() {
        while (at < text.length()) {
            switch (in) {
                case CODE -> code();
                case LINE_COMMENT -> until("\n");
                case BLOCK_COMMENT -> until("*/");
                case STRING -> until("\"");
                case TEXT_BLOCK -> until("\"\"\"");
                case CHARACTER -> until("'");
            }
        }
        return kept.toString();
    }

    private void code() {
        if (text.startsWith("//", at)) {
            enter(In.LINE_COMMENT, 2);
        } else if (text.startsWith("/*", at)) {
            enter(In.BLOCK_COMMENT, 2);
        } else if (text.startsWith("\"\"\"", at)) {
            enter(In.TEXT_BLOCK, 3);
        } else if (text.startsWith("\"", at)) {
            enter(In.STRING, 1);
        } else if (text.startsWith("'", at)) {
            enter(In.CHARACTER, 1);
        } else {
            kept.append(text.charAt(at++));
        }
    }

    private void enter(In next, int length) {
        in = next;
        delimiter(length);
    }

    private void until(String end) {
        if (text.startsWith(end, at)) {
            delimiter(end.length());
            in = In.CODE;
        } else if (!in.isComment() && text.charAt(at) == '\\' && at + 1 < text.length()) {
            inner();
            inner();
        } else {
            inner();
        }
    }

    private void delimiter(int length) {
        for (int end = at + length; at < end; at++) {
            char c = text.charAt(at);
            kept.append(in.isComment() && c != '\n' ? ' ' : c);
        }
    }

    private void inner() {
        char c = text.charAt(at++);
        kept.append(c == '\n' || !(in.isComment() || literalsToo) ? c : ' ');
    }
}
