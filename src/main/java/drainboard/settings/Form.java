package drainboard.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How the value of a setting is written. Each form takes what was given and makes of it the one
/// way in which it is kept, or says what it wants.
public sealed interface Form {
    /// The value as it is kept; empty where it is wrong.
    Optional<List<String>> take(Given given);

    /// What is wanted, as it ends the sentence "it takes …".
    String wanted();

    /// One of a few words.
    record OneOf(List<String> words) implements Form {
        @Override
        public Optional<List<String>> take(Given given) {
            return given.text().filter(words::contains).map(List::of);
        }

        @Override
        public String wanted() {
            return "one of " + String.join(", ", words);
        }
    }

    /// A whole number.
    record Whole(long least, long most) implements Form {
        @Override
        public Optional<List<String>> take(Given given) {
            return given.number()
                    .filter(n -> n >= least && n <= most)
                    .map(n -> List.of(String.valueOf(n)));
        }

        @Override
        public String wanted() {
            return "a whole number from " + least + " to " + most;
        }
    }

    /// A time, kept in seconds.
    record Span(Duration least, Duration most) implements Form {
        @Override
        public Optional<List<String>> take(Given given) {
            return given.number()
                    .map(Duration::ofSeconds)
                    .or(() -> given.text().flatMap(Spans::read))
                    .filter(s -> s.compareTo(least) >= 0 && s.compareTo(most) <= 0)
                    .map(s -> List.of(String.valueOf(s.toSeconds())));
        }

        @Override
        public String wanted() {
            return "a time from "
                    + Spans.words(least)
                    + " to "
                    + Spans.words(most)
                    + ", as 90s, 5m or 1h 30m";
        }
    }

    /// Yes or no.
    record Truth() implements Form {
        @Override
        public Optional<List<String>> take(Given given) {
            return given.truth().map(t -> List.of(t.toString()));
        }

        @Override
        public String wanted() {
            return "true or false";
        }
    }

    /// A line of text of a length that can be shown.
    record Line() implements Form {
        private static final int MOST = 200;

        @Override
        public Optional<List<String>> take(Given given) {
            return given.text().filter(Line::isLine).map(List::of);
        }

        private static boolean isLine(String text) {
            return text.length() <= MOST && text.chars().noneMatch(Character::isISOControl);
        }

        @Override
        public String wanted() {
            return "a line of text of at most " + MOST + " characters";
        }
    }

    /// The path of a file; blank for none.
    record FilePath() implements Form {
        private static final int MOST = 4096;

        @Override
        public Optional<List<String>> take(Given given) {
            return given.text()
                    .filter(t -> t.length() <= MOST && t.chars().noneMatch(c -> c < ' '))
                    .map(List::of);
        }

        @Override
        public String wanted() {
            return "the path of a file";
        }
    }

    /// An address without a secret in it; blank for none.
    record Address() implements Form {
        @Override
        public Optional<List<String>> take(Given given) {
            return given.text()
                    .filter(t -> t.isEmpty() || t.startsWith("https://") || t.startsWith("http://"))
                    .filter(t -> !Secrets.isIn(t))
                    .map(List::of);
        }

        @Override
        public String wanted() {
            return "an address as https://siem.example/events, without a password or token in it";
        }
    }

    /// Where a secret is kept, never the secret; blank for none.
    record SecretPlace() implements Form {
        @Override
        public Optional<List<String>> take(Given given) {
            return given.text()
                    .filter(t -> t.isEmpty() || t.matches("(?s)(env:|file:|cmd:/).+"))
                    .map(List::of);
        }

        @Override
        public String wanted() {
            return "the place of the secret, not the secret itself: env:NAME, file:PATH (readable"
                    + " by its owner alone) or cmd:/path";
        }
    }

    /// A list of texts without a secret in them.
    ///
    /// @param what what each of them is
    record Many(String what) implements Form {
        private static final int MOST = 200;

        @Override
        public Optional<List<String>> take(Given given) {
            return given.list()
                    .filter(l -> l.size() <= MOST)
                    .filter(l -> l.stream().noneMatch(t -> t.isBlank() || Secrets.isIn(t)));
        }

        @Override
        public String wanted() {
            return "a list of " + what + " in brackets, without a password or token in them";
        }
    }
}
