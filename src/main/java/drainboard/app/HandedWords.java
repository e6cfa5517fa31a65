package drainboard.app;

import drainboard.event.Text;
import drainboard.source.Source;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a second start hands to the first, as bytes: a first word that names this protocol, and
/// then what is to be followed, each ended by a zero. Nothing else can be asked for.
final class HandedWords {
    /// No message is longer.
    static final int LONGEST = 64 << 10;

    private static final String PROTOCOL = "drainboard-window-1";
    private static final char END = '\0';
    private static final String STANDARD_INPUT = "-";

    private HandedWords() {}

    /// The message, or nothing where it were too long.
    static Optional<byte[]> written(List<String> words) {
        StringBuilder text = new StringBuilder(PROTOCOL).append(END);
        words.forEach(word -> text.append(word).append(END));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length > LONGEST ? Optional.empty() : Optional.of(bytes);
    }

    /// The words of a message.
    ///
    /// @throws Unusable where it is none
    static List<String> read(byte[] message) throws Unusable {
        if (message.length > LONGEST) {
            throw new Unusable("the message is longer than 64 KiB");
        }
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(java.nio.ByteBuffer.wrap(message))
                            .toString();
        } catch (CharacterCodingException e) {
            throw new Unusable("the message is no text");
        }
        List<String> words = new ArrayList<>(List.of(text.split("\0", -1)));
        if (words.size() < 2 || !words.getFirst().equals(PROTOCOL) || !words.getLast().isEmpty()) {
            throw new Unusable("the message is not one of this version of the program");
        }
        return List.copyOf(words.subList(1, words.size() - 1));
    }

    /// What words name, checked as on the command line.
    ///
    /// @throws Unusable where one of them cannot be followed; none of them is then
    static List<Source> sources(List<String> words) throws Unusable {
        for (String word : words) {
            if (word.isEmpty() || word.equals(STANDARD_INPUT)) {
                throw new Unusable("standard input cannot be handed to a window that is open");
            }
            if (Sources.isFile(word)) {
                check(word);
            }
        }
        Opening opening = new Opening();
        try {
            new CommandLine(opening).parseArgs();
            return opening.feeds.of(words, opening.site);
        } catch (ParameterException e) {
            throw new Unusable(Text.shown(String.valueOf(e.getMessage())));
        }
    }

    private static void check(String word) throws Unusable {
        try {
            Path file = Path.of(word);
            if (!file.isAbsolute()) {
                throw new Unusable(Text.shown(word) + " is no whole path");
            }
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Unusable(Text.shown(word) + " is no file that may be read");
            }
        } catch (InvalidPathException e) {
            throw new Unusable(Text.shown(word) + " is no path of a file");
        }
    }

    /// A message that nothing is done for.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /// The options of sources, none of which is given.
    @Command(name = "drainboard")
    private static final class Opening {
        @Mixin private final SiteOptions site = new SiteOptions();
        @Mixin private final Sources feeds = new Sources();
    }
}
