package drainboard.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The versions of what the program is made of, read from what its libraries say of themselves, so
/// that nothing of JavaFX is loaded for it.
final class Versions {
    private static final String UNKNOWN = "not told";

    private Versions() {}

    /// The version of JavaFX.
    static String javafx() {
        return of("/javafx.properties", "javafx.version");
    }

    /// The version of SQLite and of what reads it.
    static String sqlite() {
        return of("/META-INF/maven/org.xerial/sqlite-jdbc/VERSION", "version");
    }

    private static String of(String resource, String name) {
        try (InputStream in = Versions.class.getResourceAsStream(resource)) {
            Properties said = new Properties();
            if (in != null) {
                said.load(in);
            }
            return said.getProperty(name, UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
