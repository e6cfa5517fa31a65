package drainboard.ui.filter;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.SoughtId;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What one term of a filter asks.
public sealed interface Asked {
    /// Whether it is so.
    boolean holds(Candidate candidate);

    /// It was last seen in one of these modes; a thing that nobody can vouch for counts by its last
    /// known one, for it may still be there.
    record Mode(Set<NodeMode> modes) implements Asked {
        @Override
        public boolean holds(Candidate candidate) {
            NodeMode mode = candidate.mode();
            return mode != null && modes.contains(mode);
        }
    }

    /// It stands so.
    record Is(Set<Standing> states) implements Asked {
        @Override
        public boolean holds(Candidate candidate) {
            return states.stream().anyMatch(candidate.states()::contains);
        }
    }

    /// It is older or younger than this; what has no known age is neither.
    record Age(Duration limit, boolean older) implements Asked {
        @Override
        public boolean holds(Candidate candidate) {
            Duration age = candidate.age();
            return age != null && (older ? age.compareTo(limit) > 0 : age.compareTo(limit) < 0);
        }
    }

    /// Its node is one of these.
    record Node(List<SoughtId> ids) implements Asked {
        @Override
        public boolean holds(Candidate candidate) {
            NodeId node = candidate.node();
            return ids.stream().anyMatch(id -> id.isIt(node));
        }
    }

    /// Its label has one of these values; `rack:9` finds `rack-9` too.
    record Label(String name, List<String> values) implements Asked {
        @Override
        public boolean holds(Candidate candidate) {
            String own = candidate.labels().get(name);
            return own != null && values.stream().anyMatch(value -> isSame(lower(own), value));
        }

        private static boolean isSame(String own, String value) {
            return own.equals(value)
                    || own.endsWith("-" + value)
                    || own.endsWith("/" + value)
                    || own.equals("rack" + value);
        }
    }

    /// One of its words in a field holds one of these.
    record Says(Field field, List<String> words) implements Asked {
        @Override
        public boolean holds(Candidate candidate) {
            return words.stream().anyMatch(word -> field.holds(candidate, word));
        }
    }

    /// A field of words.
    enum Field {
        WHY,
        SERVICE,
        SOURCE,
        WORKLOAD,
        /// Every field that names the thing.
        ANY;

        private boolean holds(Candidate candidate, String word) {
            return switch (this) {
                case WHY -> lower(candidate.why()).contains(word);
                case SERVICE -> any(candidate.services(), word);
                case SOURCE -> lower(candidate.source()).contains(word);
                case WORKLOAD -> any(candidate.workloads(), word);
                case ANY ->
                        any(candidate.workloads(), word)
                                || lower(candidate.node().toString()).contains(word)
                                || any(candidate.services(), word)
                                || any(candidate.labels().values(), word);
            };
        }

        private static boolean any(Iterable<String> texts, String word) {
            for (String text : texts) {
                if (lower(text).contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
