package drainboard.app;

import drainboard.decode.Decoding;
import drainboard.event.Text;
import drainboard.source.CommandPlan;
import drainboard.source.CommandSource;
import drainboard.source.FileSource;
import drainboard.source.Source;
import drainboard.source.StreamSource;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes live sources of what an operator names on the command line.
final class Sources {
    private static final String STANDARD_INPUT = "-";
    private static final String COMMAND = "exec:";

    @Mixin private final FeedOptions feeds = new FeedOptions();

    @Mixin private final HttpOptions http = new HttpOptions();

    /// A source for each name: a file, an address, `exec:` and a command, or `-` for standard
    /// input.
    ///
    /// @throws ParameterException where a name or an option cannot be used
    List<Source> of(List<String> names, SiteOptions site) {
        if (names.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw site.usage("standard input (-) can be named once");
        }
        Map<String, Decoding> how = feeds.of(names, false);
        AskedSources asked = http.of(names, feeds, site);
        List<Source> sources = new ArrayList<>();
        for (String name : names) {
            sources.add(one(name, Objects.requireNonNull(how.get(name)), asked, site));
        }
        return sources;
    }

    /// Whether a name is that of a file.
    static boolean isFile(String name) {
        return !name.equals(STANDARD_INPUT) && !isAddress(name) && !name.startsWith(COMMAND);
    }

    private static boolean isAddress(String name) {
        return name.startsWith("https://") || name.startsWith("http://");
    }

    private static Source one(String name, Decoding how, AskedSources asked, SiteOptions site) {
        if (isAddress(name)) {
            return Connections.http(asked.plan(name), how);
        }
        if (name.equals(STANDARD_INPUT)) {
            return new StreamSource("standard input", new FileInputStream(FileDescriptor.in), how);
        }
        if (name.startsWith(COMMAND)) {
            return command(name, how, asked, site);
        }
        try {
            return new FileSource(Path.of(name), how, null);
        } catch (java.nio.file.InvalidPathException e) {
            throw site.usage(Text.shown(name) + " is no path of a file");
        }
    }

    private static Source command(String name, Decoding how, AskedSources asked, SiteOptions site) {
        String text = name.substring(COMMAND.length()).strip();
        CommandPlan plan =
                new CommandPlan(
                        Arrays.asList(text.split("\\s+")),
                        asked.every(name),
                        CommandPlan.PATIENCE,
                        asked.since(name));
        String refusal = plan.refusal().orElse("");
        if (!refusal.isEmpty()) {
            throw site.usage(Text.shown(refusal));
        }
        return new CommandSource(plan, how, null);
    }
}
