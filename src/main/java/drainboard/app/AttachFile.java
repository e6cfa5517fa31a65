package drainboard.app;

import drainboard.session.Attachment;
import drainboard.ui.incident.Attaching;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A file to attach to a decision: chosen in a dialog, and read beside the window.
final class AttachFile {
    private static final int BLOCK = 1 << 16;

    private AttachFile() {}

    static Optional<Attaching.Chosen> choose(Window above) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Attach a file to the clear");
        File chosen = chooser.showOpenDialog(above);
        return Optional.ofNullable(chosen).map(File::toPath).map(AttachFile::chosen);
    }

    /// Begins to read a file.
    static Attaching.Chosen chosen(Path file) {
        CompletableFuture<Attachment> read = new CompletableFuture<>();
        Thread.ofVirtual()
                .name("drainboard-attach")
                .start(
                        () -> {
                            try {
                                read.complete(read(file));
                            } catch (IOException e) {
                                read.completeExceptionally(e);
                            }
                        });
        return new Attaching.Chosen(name(file), read);
    }

    /// Reads a file to its end for its hash.
    ///
    /// @throws IOException where it is no regular file or cannot be read
    static Attachment read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is no regular file");
        }
        MessageDigest hash = sha256();
        long bytes = 0;
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = in.read(block); got >= 0; got = in.read(block)) {
                hash.update(block, 0, got);
                bytes += got;
            }
        }
        return new Attachment(name(file), bytes, HexFormat.of().formatHex(hash.digest()));
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
