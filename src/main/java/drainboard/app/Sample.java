package drainboard.app;

import drainboard.event.NodeEvent;
import drainboard.source.LinesAsSource;
import drainboard.source.Pace;
import drainboard.source.PacedLog;
import drainboard.source.Source;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/// The recorded drain that ships with the product.
final class Sample {
    private static final String LOG = "/drainboard/samples/drain.ndjson";
    private static final String PLACEMENTS = "/drainboard/samples/placements.json";

    private Sample() {}

    static Source log(Pace pace) {
        EventReader reader = new EventReader();
        return new LinesAsSource(
                new PacedLog("drain.ndjson", () -> open(LOG), pace, line -> timeOf(reader, line)));
    }

    private static Optional<Instant> timeOf(EventReader reader, byte[] line) {
        return reader.read(line, 0, line.length) instanceof Reading.Understood(NodeEvent event)
                ? Optional.ofNullable(event.stamp().time())
                : Optional.empty();
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
