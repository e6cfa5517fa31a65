package drainboard.journal;

import java.sql.Connection;

/// Weakens an open journal, for the tests that prove that its settings matter. The product itself
/// has no way to open one like that.
public final class Pragmas {
    private Pragmas() {}

    /// Sets pragmas of the open connection.
    ///
    /// @param settings `name=value`, parted by commas
    public static void set(Journal journal, String settings) throws ReflectiveOperationException {
        var field = Journal.class.getDeclaredField("open");
        field.setAccessible(true);
        if (!(field.get(journal) instanceof OpenJournal open)) {
            throw new IllegalStateException("the journal is not open");
        }
        Connection connection = open.connection();
        for (String one : settings.split(",", -1)) {
            String[] parts = one.split("=", 2);
            try {
                Database.run(connection, "PRAGMA " + one);
                String found = Database.ask(connection, "PRAGMA " + parts[0]);
                if (!found.equals(parts[1])) {
                    throw new IllegalStateException(one + " is " + found);
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(one, e);
            }
        }
    }
}
