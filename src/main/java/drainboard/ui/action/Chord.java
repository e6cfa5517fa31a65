package drainboard.ui.action;

import javafx.scene.input.KeyCode;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One key with the keys that are held besides, as it is written and as it is pressed. A sign such
/// as `?` is that sign on any keyboard, however it is typed there; of a letter, `Shift` is said.
///
/// @param key a capital letter, a digit, a sign, or the name of a key: `Enter`, `F6`, `Space`
record Chord(boolean ctrl, boolean alt, boolean shift, String key) {
    private static final Set<String> NAMED =
            Stream.concat(
                            Stream.of(
                                    "Enter",
                                    "Esc",
                                    "Space",
                                    "Tab",
                                    "Home",
                                    "End",
                                    "Up",
                                    "Down",
                                    "Left",
                                    "Right",
                                    "PageUp",
                                    "PageDown",
                                    "Insert",
                                    "Delete",
                                    "Backspace"),
                            Stream.iterate(1, n -> n <= 12, n -> n + 1).map(n -> "F" + n))
                    .collect(Collectors.toUnmodifiableSet());
    private static final String SIGNS = "`~!@#$%^&*()-_=+[]{};:'\"\\|,.<>/?";

    /// What a sign's key gives with Shift on a US keyboard, for desktops that do not say it.
    private static final Map<String, String> SHIFTED =
            Map.ofEntries(
                    Map.entry("`", "~"),
                    Map.entry("-", "_"),
                    Map.entry("=", "+"),
                    Map.entry("[", "{"),
                    Map.entry("]", "}"),
                    Map.entry(";", ":"),
                    Map.entry("'", "\""),
                    Map.entry("\\", "|"),
                    Map.entry(",", "<"),
                    Map.entry(".", ">"),
                    Map.entry("/", "?"));

    /// Reads what is written: `Ctrl+Shift+L`, `g`, `Shift+N`, `?`, `F1`, `Space`, `Ctrl+=`.
    ///
    /// @throws IllegalArgumentException with a sentence where it is no key
    static Chord of(String written) {
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        String rest = written;
        for (int plus = rest.indexOf('+'); plus > 0; plus = rest.indexOf('+')) {
            if (plus == rest.length() - 1 && !rest.endsWith("++")) {
                throw new IllegalArgumentException("“" + written + "” does not end in a key.");
            }
            switch (rest.substring(0, plus).toLowerCase(Locale.ROOT)) {
                case "ctrl" -> ctrl = true;
                case "alt" -> alt = true;
                case "shift" -> shift = true;
                default ->
                        throw new IllegalArgumentException(
                                "“"
                                        + written
                                        + "” holds something that is not Ctrl, Alt or Shift.");
            }
            rest = rest.substring(plus + 1);
        }
        String key = named(rest, written);
        if (shift && key.length() == 1 && SIGNS.contains(key) && !ctrl && !alt) {
            throw new IllegalArgumentException(
                    "“" + written + "”: write the sign that it gives, without Shift.");
        }
        return new Chord(ctrl, alt, shift, key);
    }

    private static String named(String key, String written) {
        if (key.length() == 1) {
            char c = Character.toUpperCase(key.charAt(0));
            if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SIGNS.indexOf(c) >= 0) {
                return String.valueOf(c);
            }
        }
        return NAMED.stream()
                .filter(name -> name.equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“" + written + "” names no key."));
    }

    /// The chord of a press.
    ///
    /// @param text what the desktop says that the press types; may be blank
    /// @return one that nothing can be bound to where the key has no name here
    static Chord pressed(KeyCode code, String text, boolean ctrl, boolean alt, boolean shift) {
        String base = base(code);
        boolean sign = text.length() == 1 && SIGNS.contains(text);
        if (sign && !(shift && text.equals(base))) {
            return new Chord(ctrl, alt, false, text);
        }
        if (base.length() == 1 && SIGNS.contains(base)) {
            String typed = shift ? SHIFTED.getOrDefault(base, base) : base;
            return new Chord(ctrl, alt, false, typed);
        }
        return new Chord(ctrl, alt, shift, base);
    }

    private static String base(KeyCode code) {
        if (code.isLetterKey()) {
            return code.getName().toUpperCase(Locale.ROOT);
        }
        if (code.isDigitKey()) {
            String name = code.getName();
            return name.substring(name.length() - 1);
        }
        return switch (code) {
            case KeyCode.ENTER -> "Enter";
            case KeyCode.ESCAPE -> "Esc";
            case KeyCode.SPACE -> "Space";
            case KeyCode.TAB -> "Tab";
            case KeyCode.HOME -> "Home";
            case KeyCode.END -> "End";
            case KeyCode.UP, KeyCode.KP_UP -> "Up";
            case KeyCode.DOWN, KeyCode.KP_DOWN -> "Down";
            case KeyCode.LEFT, KeyCode.KP_LEFT -> "Left";
            case KeyCode.RIGHT, KeyCode.KP_RIGHT -> "Right";
            case KeyCode.PAGE_UP -> "PageUp";
            case KeyCode.PAGE_DOWN -> "PageDown";
            case KeyCode.INSERT -> "Insert";
            case KeyCode.DELETE -> "Delete";
            case KeyCode.BACK_SPACE -> "Backspace";
            case KeyCode.BACK_QUOTE -> "`";
            case KeyCode.MINUS, KeyCode.SUBTRACT -> "-";
            case KeyCode.EQUALS -> "=";
            case KeyCode.PLUS, KeyCode.ADD -> "+";
            case KeyCode.OPEN_BRACKET -> "[";
            case KeyCode.CLOSE_BRACKET -> "]";
            case KeyCode.SEMICOLON -> ";";
            case KeyCode.COLON -> ":";
            case KeyCode.QUOTE -> "'";
            case KeyCode.BACK_SLASH -> "\\";
            case KeyCode.COMMA -> ",";
            case KeyCode.PERIOD, KeyCode.DECIMAL -> ".";
            case KeyCode.SLASH, KeyCode.DIVIDE -> "/";
            case KeyCode.MULTIPLY -> "*";
            default -> code.isFunctionKey() ? code.getName() : "";
        };
    }

    /// Whether it types something, or moves or works within a field: such a key never acts while
    /// somebody types.
    boolean isPlain() {
        boolean function = key.length() > 1 && key.startsWith("F");
        return !ctrl && !alt && !function && !key.equals("Esc");
    }

    /// Whether it types something: such a key does nothing where the letters are off.
    boolean types() {
        return !ctrl && !alt && (key.length() == 1 || key.equals("Space"));
    }

    /// As it is written, where it stands alone: `Ctrl+Shift+L`, `Shift+N`, `g`.
    @Override
    public String toString() {
        boolean letter = key.length() == 1 && Character.isLetter(key.charAt(0));
        return (ctrl ? "Ctrl+" : "")
                + (alt ? "Alt+" : "")
                + (shift ? "Shift+" : "")
                + (letter && isPlain() && !shift ? key.toLowerCase(Locale.ROOT) : key);
    }
}
