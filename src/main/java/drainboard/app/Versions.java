package drainboard.app;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// The versions of what the program is made of, read from what its libraries say of themselves, so
/// that nothing of JavaFX is loaded for it.
final class Versions {
    private static final String UNKNOWN = "not told";

    private Versions() {}

    /// All of them, by the names of what they are of.
    static Map<String, String> all() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("drainboard", Keeper.VERSION);
        versions.put("commit", commit());
        versions.put("JDK", Runtime.version().toString());
        versions.put("JavaFX", javafx());
        versions.put("SQLite", sqlite());
        versions.put(
                "system",
                System.getProperty("os.name", "?") + " " + System.getProperty("os.version", "?"));
        return versions;
    }

    /// The same as text, a line each.
    static List<String> lines() {
        return all().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).toList();
    }

    /// The commit that was built.
    static String commit() {
        return of("/drainboard/commit.properties", "commit");
    }

    /// What `--version` says.
    static final class Told implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                Main.VERSION, "commit " + commit(), "JDK " + Runtime.version(), "JavaFX " + javafx()
            };
        }
    }

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
