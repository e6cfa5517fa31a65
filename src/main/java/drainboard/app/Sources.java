package drainboard.app;

import drainboard.decode.Decoding;
import drainboard.event.Text;
import drainboard.source.FileSource;
import drainboard.source.Source;
import drainboard.source.StreamSource;

import picocli.CommandLine.ParameterException;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.util.List;

/// Makes live sources of what an operator names.
final class Sources {
    private static final String STANDARD_INPUT = "-";

    private Sources() {}

    /// A source for each name: a growing file, or `-` for standard input.
    ///
    /// @throws ParameterException where standard input is named twice, or a name is no path
    static List<Source> of(List<String> names, SiteOptions site) {
        if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw site.usage("standard input (-) can be named once");
        }
        return names.stream().map(name -> one(name, site)).toList();
    }

    private static Source one(String name, SiteOptions site) {
        if (name.equals(STANDARD_INPUT)) {
            return new StreamSource(
                    "standard input", new FileInputStream(FileDescriptor.in), Decoding.LIVE);
        }
        try {
            return new FileSource(Path.of(name), Decoding.LIVE, null);
        } catch (java.nio.file.InvalidPathException e) {
            throw site.usage(Text.shown(name) + " is no path of a file");
        }
    }
}
