package drainboard.settings;

import drainboard.event.Text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The user's configuration as the settings page writes it: one value is replaced and the rest of
/// the file stays, comments too. The file is there whole or not at all, for its owner alone; what
/// it held before lies beside it as `.bak`. One thread changes it; any may look at it.
public final class UserFile {
    private final Path file;
    private String known;

    private UserFile(Path file, String known) {
        this.file = file;
        this.known = known;
    }

    /// The file as it is now; none is one that is empty.
    public static UserFile of(Path file) {
        String text;
        try {
            text = read(file);
        } catch (IOException e) {
            text = "";
        }
        return new UserFile(file, text);
    }

    /// Where it is.
    public Path file() {
        return file;
    }

    /// What it sets, each with its line; nothing where it cannot be read as a configuration.
    public Map<Setting, Settings.Held> says() {
        Map<Setting, Settings.Held> said = new EnumMap<>(Setting.class);
        try {
            Settings alone = SettingsReading.ofText(file, known);
            for (Setting one : Setting.values()) {
                if (alone.isSet(one)) {
                    said.put(one, alone.held(one));
                }
            }
        } catch (BadSettings e) {
            said.clear();
        }
        return said;
    }

    /// Why a value would not be written; blank where it would.
    public String refusal(Setting setting, List<String> texts) {
        return refusal(
                TomlEdit.set(known, setting.key(), TomlWords.value(setting, texts)), setting);
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /// Sets a value.
    ///
    /// @param texts as [Form#take] gave them
    /// @return a sentence where it was not written; blank where it was
    public String set(Setting setting, List<String> texts) {
        return change(TomlEdit.set(known, setting.key(), TomlWords.value(setting, texts)), setting);
    }

    /// Takes a value out, so that what lies below it holds.
    ///
    /// @return a sentence where it was not written; blank where it was
    public String reset(Setting setting) {
        return change(TomlEdit.remove(known, setting.key()), setting);
    }

    private String change(String next, Setting setting) {
        try {
            if (!read(file).equals(known)) {
                known = read(file);
                return shown()
                        + " was changed by somebody else meanwhile. Nothing was written: look at"
                        + " it, then set this again.";
            }
            String refusal = refusal(next, setting);
            if (!refusal.isEmpty() || next.equals(known)) {
                return refusal;
            }
            write(next);
            known = next;
            return "";
        } catch (IOException e) {
            return shown() + " cannot be written: " + Text.shown(String.valueOf(e.getMessage()));
        }
    }

    /// Nothing but the one key may read otherwise afterwards.
    private String refusal(String next, Setting changed) {
        try {
            Settings before = SettingsReading.ofText(file, known);
            Settings after = SettingsReading.ofText(file, next);
            for (Setting one : Setting.values()) {
                if (one != changed && !before.texts(one).equals(after.texts(one))) {
                    return byHand(changed);
                }
            }
            return before.keys().equals(after.keys()) ? "" : byHand(changed);
        } catch (BadSettings e) {
            return String.join(" ", e.faults()) + " Nothing was written.";
        }
    }

    private String byHand(Setting changed) {
        return changed.key()
                + " cannot be set in "
                + shown()
                + " without touching its neighbours; set it there by hand.";
    }

    private String shown() {
        return Text.shown(file.toString());
    }

    private void write(String next) throws IOException {
        // A configuration is often a link into a folder of such files: the link stays.
        Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = real.getParent();
        if (folder == null) {
            throw new IOException("it is in no folder");
        }
        Files.createDirectories(folder, only(real, "rwx------"));
        if (Files.exists(real)) {
            Path backup = folder.resolve(real.getFileName() + ".bak");
            put(folder, backup, known);
        }
        put(folder, real, next);
    }

    private static void put(Path folder, Path place, String text) throws IOException {
        Path part =
                Files.createTempFile(
                        folder, "." + place.getFileName(), ".part", only(place, "rw-------"));
        try {
            try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            try {
                Files.move(
                        part,
                        place,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static FileAttribute<?>[] only(Path place, String permissions) {
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
