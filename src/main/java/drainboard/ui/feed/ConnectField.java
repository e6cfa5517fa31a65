package drainboard.ui.feed;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The fields of the form in which a source is described: a closed set.
public enum ConnectField {
    FILE(ConnectKind.FILE, "File"),
    URL(ConnectKind.HTTP, "Address"),
    TOKEN(ConnectKind.HTTP, "Found in"),
    AUTHORITY(ConnectKind.HTTP, "CA file"),
    CERTIFICATE(ConnectKind.HTTP, "Client certificate"),
    KEY(ConnectKind.HTTP, "Client key"),
    ITEMS(ConnectKind.HTTP, "Pointer to items"),
    CURSOR(ConnectKind.HTTP, "Pointer to cursor"),
    SINCE(ConnectKind.HTTP, "Cursor goes to"),
    ARGUMENTS(ConnectKind.COMMAND, "Command"),
    EVERY(ConnectKind.COMMAND, "Every"),
    CELL(null, "Cell"),
    MAPPING(null, "Mapping file");

    /// Every field, in the order of the form.
    public static final List<ConnectField> ALL = List.of(values());

    private final @Nullable ConnectKind kind;
    private final String word;

    ConnectField(@Nullable ConnectKind kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    /// As it is labelled.
    public String word() {
        return word;
    }

    /// The name by which its controls are found.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOf(ConnectKind chosen) {
        return kind == null || kind == chosen;
    }
}
