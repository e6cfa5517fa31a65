package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Reads the lines that go out, beside the one who keeps the journal. One thread's own.
public final class ToldLines implements AutoCloseable {
    private final Path file;
    private @Nullable Connection open;

    /// Will read a journal; it is opened when it is asked first.
    public ToldLines(Path file) {
        this.file = file;
    }

    /// The lines behind a number, the oldest first.
    ///
    /// @throws IOException where they cannot be read now; asked again, it is opened again
    public List<ToldLine> after(long sequence, int most) throws IOException {
        try {
            return new KeptReader(connection()).told(sequence, most);
        } catch (SQLException | JournalException e) {
            close();
            throw new IOException("the journal cannot be read: " + e.getMessage(), e);
        }
    }

    private Connection connection() throws JournalException, SQLException {
        Connection now = open;
        if (now == null) {
            now = Database.read(file);
            open = now;
        }
        return now;
    }

    @Override
    public void close() {
        Connection now = open;
        open = null;
        try {
            if (now != null) {
                now.close();
            }
        } catch (SQLException e) {
            // Nothing was written with it.
        }
    }
}
