package drainboard.journal;

import drainboard.event.Bookmark;

/// A bookmark as bytes, and back.
final class BookmarkBytes {
    private BookmarkBytes() {}

    static byte[] of(Bookmark bookmark) {
        Packer out = new Packer();
        switch (bookmark) {
            case Bookmark.InFile file -> {
                out.octet(0);
                out.text(file.identity());
                out.number(file.headLength());
                out.text(file.head());
                out.number(file.markerLength());
                out.text(file.marker());
                out.number(file.offset());
                out.number(file.line());
            }
            case Bookmark.AtCursor(String cursor) -> {
                out.octet(1);
                out.text(cursor);
            }
        }
        return out.bytes();
    }

    static Bookmark read(byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        Bookmark found =
                switch (in.octet()) {
                    case 0 ->
                            new Bookmark.InFile(
                                    in.text(),
                                    Math.toIntExact(in.number()),
                                    in.text(),
                                    Math.toIntExact(in.number()),
                                    in.text(),
                                    in.number(),
                                    in.number());
                    case 1 -> new Bookmark.AtCursor(in.text());
                    default -> throw new IllegalArgumentException("a bookmark of an unknown form");
                };
        in.end();
        return found;
    }
}
