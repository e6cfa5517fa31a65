package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.session.Attachment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

class AttachFileTest {
    @TempDir private Path folder;

    @Test
    void a_file_is_named_measured_and_hashed() throws Exception {
        Path file = folder.resolve("console.log");
        Files.writeString(file, "abc");
        assertThat(AttachFile.chosen(file).read().get(10, TimeUnit.SECONDS))
                .isEqualTo(
                        new Attachment(
                                "console.log",
                                3,
                                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void what_is_no_file_or_is_gone_is_told_and_never_attached() {
        assertThatThrownBy(() -> AttachFile.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no regular file");
        assertThatThrownBy(
                        () ->
                                AttachFile.chosen(folder.resolve("gone"))
                                        .read()
                                        .get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
