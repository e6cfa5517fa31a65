package drainboard.ui.feed;

import drainboard.ui.feed.ConnectRequest.HttpMode;
import drainboard.ui.feed.ConnectRequest.TokenKind;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// What was entered of a source so far.
public final class ConnectDraft {
    /// The choice that lets the format be recognised.
    public static final String AUTO = "Recognised by content";

    private final ObjectProperty<ConnectKind> kind = new SimpleObjectProperty<>(ConnectKind.FILE);
    private final Map<ConnectField, StringProperty> texts = new EnumMap<>(ConnectField.class);
    private final ObjectProperty<HttpMode> mode = new SimpleObjectProperty<>(HttpMode.AUTO);
    private final ObjectProperty<TokenKind> token = new SimpleObjectProperty<>(TokenKind.NONE);
    private final StringProperty format = new SimpleStringProperty(AUTO);
    private final BooleanProperty plain = new SimpleBooleanProperty();
    private final BooleanProperty bare = new SimpleBooleanProperty();

    ConnectDraft() {
        ConnectField.ALL.forEach(field -> texts.put(field, new SimpleStringProperty("")));
    }

    /// What the source is read from.
    public ObjectProperty<ConnectKind> kindProperty() {
        return kind;
    }

    /// The text of a field.
    public StringProperty textProperty(ConnectField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /// How the address gives its events.
    public ObjectProperty<HttpMode> modeProperty() {
        return mode;
    }

    /// Where the token is found.
    public ObjectProperty<TokenKind> tokenProperty() {
        return token;
    }

    /// The wire name of the format, or [#AUTO].
    public StringProperty formatProperty() {
        return format;
    }

    /// Whether plain HTTP is allowed.
    public BooleanProperty plainProperty() {
        return plain;
    }

    /// Whether bare transitions are taken.
    public BooleanProperty bareProperty() {
        return bare;
    }

    /// Says what a source is that was described before.
    public void fill(ConnectRequest known) {
        ConnectRequest.Common common = known.common();
        format.set(common.format().isEmpty() ? AUTO : common.format());
        set(ConnectField.CELL, common.cell());
        set(ConnectField.MAPPING, common.mapping());
        bare.set(common.bare());
        switch (known) {
            case ConnectRequest.File file -> {
                kind.set(ConnectKind.FILE);
                set(ConnectField.FILE, file.path().toString());
            }
            case ConnectRequest.Http http -> fill(http);
            case ConnectRequest.Command command -> {
                kind.set(ConnectKind.COMMAND);
                set(ConnectField.ARGUMENTS, String.join("\n", command.arguments()));
                command.everySeconds()
                        .ifPresent(every -> set(ConnectField.EVERY, String.valueOf(every)));
            }
        }
    }

    private void fill(ConnectRequest.Http http) {
        kind.set(ConnectKind.HTTP);
        set(ConnectField.URL, http.url());
        mode.set(http.mode());
        token.set(http.token().kind());
        set(ConnectField.TOKEN, http.token().place());
        set(ConnectField.AUTHORITY, http.tls().authority());
        set(ConnectField.CERTIFICATE, http.tls().certificate());
        set(ConnectField.KEY, http.tls().key());
        plain.set(http.tls().plainAllowed());
        set(ConnectField.ITEMS, http.pages().items());
        set(ConnectField.CURSOR, http.pages().cursor());
        set(ConnectField.SINCE, http.pages().since());
    }

    private void set(ConnectField field, String text) {
        textProperty(field).set(text);
    }

    /// The stripped text of a field.
    String text(ConnectField field) {
        return textProperty(field).get().strip();
    }

    /// Whether a field says anything for the choices that were made.
    boolean asks(ConnectField field) {
        return field.isOf(kind.get())
                && switch (field) {
                    case TOKEN -> token.get() != TokenKind.NONE;
                    case ITEMS, CURSOR, SINCE ->
                            mode.get() == HttpMode.PAGES || mode.get() == HttpMode.AUTO;
                    case FILE, URL, AUTHORITY, CERTIFICATE, KEY, ARGUMENTS, EVERY, CELL, MAPPING ->
                            true;
                };
    }

    void onChange(Runnable task) {
        kind.subscribe(task);
        texts.values().forEach(text -> text.subscribe(task));
        mode.subscribe(task);
        token.subscribe(task);
        format.subscribe(task);
        plain.subscribe(task);
        bare.subscribe(task);
    }
}
