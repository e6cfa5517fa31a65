package drainboard.log;

import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/// Says in words why a log cannot be written. What exactly failed is for the log, not for people.
final class LogFault {
    private LogFault() {}

    /// Why, as the end of a sentence without its full stop.
    static String words(IOException fault) {
        return switch (fault) {
            case AccessDeniedException _ -> "you may not write it; check its permissions";
            case NoSuchFileException _ -> "its folder is not there";
            case FileAlreadyExistsException _ -> "a file stands where its folder should be";
            case FileSystemException one -> told(one.getReason());
            case IOException one -> told(one.getMessage());
        };
    }

    private static String told(@Nullable String reason) {
        return reason == null || reason.isBlank() ? "the system does not say why" : small(reason);
    }

    private static String small(String reason) {
        String safe = Text.shown(Scrub.USUAL.clean(reason.strip()));
        return safe.substring(0, 1).toLowerCase(Locale.ROOT) + safe.substring(1);
    }
}
