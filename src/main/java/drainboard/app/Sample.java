package drainboard.app;

import drainboard.source.Pace;
import drainboard.source.PacedLog;
import drainboard.source.Source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The recorded drain that ships with the product.
final class Sample {
    private static final String LOG = "/drainboard/samples/drain.ndjson";
    private static final String PLACEMENTS = "/drainboard/samples/placements.json";

    private Sample() {}

    static Source log(Pace pace) {
        return new PacedLog("drain.ndjson", () -> open(LOG), pace);
    }

    /// The sample's placements, as a file that can be read like a site's own.
    static Path placements() throws IOException {
        Path file = Files.createTempFile("drainboard-placements", ".json");
        file.toFile().deleteOnExit();
        try (InputStream in = open(PLACEMENTS)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = Sample.class.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException("the sample " + name + " is not in this build");
        }
        return in;
    }
}
