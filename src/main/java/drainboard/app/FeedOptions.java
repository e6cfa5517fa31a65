package drainboard.app;

import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.envelope.FieldMapping;
import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The options by which an operator tells how sources are written. A value holds for all sources,
/// or, as `SOURCE=VALUE`, for the one that is named so.
final class FeedOptions {
    @Option(
            names = "--format",
            paramLabel = "[SOURCE=]FORMAT",
            description = "how the sources are written (default: found out by their content)")
    private List<String> formats = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "[SOURCE=]FILE",
            description = "how the site names the fields of an event")
    private List<String> mappings = List.of();

    @Option(
            names = "--cell",
            paramLabel = "[SOURCE=]NAME",
            description = "the cell of every event that names none itself")
    private List<String> cells = List.of();

    @Option(
            names = "--bare",
            description = "take transitions that do not say their kind, from all sources")
    private boolean bare;

    @Option(
            names = "--bare-for",
            paramLabel = "SOURCE",
            description = "take transitions that do not say their kind, from this source")
    private List<String> bareFor = List.of();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    /// How each of the sources is to be read, by its text as given.
    ///
    /// @throws ParameterException where an option cannot be used
    Map<String, Decoding> of(List<String> sources, boolean closed) {
        Map<String, String> format = bySource("--format", formats, sources);
        Map<String, String> mapping = bySource("--mapping", mappings, sources);
        Map<String, String> cell = bySource("--cell", cells, sources);
        for (String one : bareFor) {
            if (!sources.contains(one)) {
                throw usage("--bare-for names " + Text.shown(one) + ", which is no source here");
            }
        }
        Map<String, Decoding> decodings = new HashMap<>();
        for (String source : sources) {
            decodings.put(
                    source,
                    new Decoding(
                            format(format.get(source)),
                            mapping(mapping.get(source)),
                            cell(cell.get(source)),
                            bare || bareFor.contains(source),
                            closed));
        }
        return decodings;
    }

    /// The value for each source: its own, else the one for all.
    Map<String, String> bySource(String option, List<String> values, List<String> sources) {
        Map<String, String> own = new HashMap<>();
        String all = null;
        for (String value : values) {
            String named = named(value, sources);
            String before = named == null ? all : own.get(named);
            if (before != null) {
                throw usage(
                        option
                                + " is given twice for "
                                + (named == null ? "all sources" : Text.shown(named)));
            }
            if (named == null) {
                all = value;
            } else {
                own.put(named, value.substring(named.length() + 1));
            }
        }
        if (all != null) {
            for (String source : sources) {
                own.putIfAbsent(source, all);
            }
        }
        return own;
    }

    /// The source that a value is for; the longest where several fit, null for all.
    private static @Nullable String named(String value, List<String> sources) {
        String longest = null;
        for (String source : sources) {
            if (value.startsWith(source + "=")
                    && (longest == null || source.length() > longest.length())) {
                longest = source;
            }
        }
        return longest;
    }

    private @Nullable Format format(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Format.named(name)
                .orElseThrow(
                        () ->
                                usage(
                                        "--format takes one of "
                                                + Format.ALL.stream()
                                                        .map(Format::wireName)
                                                        .collect(Collectors.joining(", "))
                                                + ", for all sources or as SOURCE=FORMAT, not "
                                                + Text.shown(name)));
    }

    private FieldMapping mapping(@Nullable String file) {
        if (file == null) {
            return FieldMapping.NONE;
        }
        try {
            return SiteFiles.mapping(Path.of(file));
        } catch (InvalidPathException e) {
            throw usage(Text.shown(file) + " is no path of a file");
        } catch (SiteFiles.BadSiteFile e) {
            throw usage(Text.shown(String.valueOf(e.getMessage())));
        }
    }

    private @Nullable String cell(@Nullable String name) {
        if (name != null && Text.isBlank(name)) {
            throw usage("--cell takes a name that is not blank");
        }
        return name;
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("the command was not started by the command line");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
