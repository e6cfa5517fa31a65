package drainboard.fleet;

import drainboard.fleet.Replica.Standing;
import drainboard.fleet.ServiceHealth.Advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Says in words how a service stands, the same on its page, among the alarms and wherever else.
///
/// @param shown makes a text of others fit to be shown
public record ServiceWords(UnaryOperator<String> shown) {
    /// What is to be said of a service: a warning, an advice, or nothing at all (blank).
    public String sentence(ServiceHealth service) {
        String name = shown.apply(service.service());
        return switch (service.advice()) {
            case Advice.NoneAccepting none ->
                    name
                            + ": "
                            + lacking(service, none)
                            + ". Start another replica, or bring a node back.";
            case Advice.PreWarm(var newest, int others) ->
                    name
                            + ": replica on "
                            + shown.apply(newest.toString())
                            + " begins to drain"
                            + (others == 0
                                    ? ""
                                    : ", "
                                            + others
                                            + (others == 1
                                                    ? " other drains already"
                                                    : " others drain already"))
                            + "; "
                            + stays(service)
                            + ". Pre-warm another before it is drained.";
            case Advice.Fine _ -> "";
        };
    }

    /// What is said of a service none of whose replicas is known to accept, without its name.
    public static String lacking(ServiceHealth service, Advice.NoneAccepting none) {
        return (none.certain()
                        ? "no replica is accepting; "
                        : "no replica is known to be accepting; ")
                + rest(service)
                + " of "
                + service.total();
    }

    /// How many accept: `1 of 3`.
    public static String accepting(ServiceHealth service) {
        return service.count(Standing.ACCEPTING) + " of " + service.total();
    }

    private static String stays(ServiceHealth service) {
        boolean one = service.count(Standing.ACCEPTING) == 1;
        return accepting(service) + (one ? " stays" : " stay") + " accepting";
    }

    /// What the replicas are that do not accept: `2 draining, 1 halted`.
    private static String rest(ServiceHealth service) {
        List<String> said = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            int count = service.count(standing);
            if (count > 0) {
                said.add(count + " " + word(standing));
            }
        }
        return String.join(", ", said);
    }

    /// What a replica counts as, in a word.
    public static String word(Standing standing) {
        return switch (standing) {
            case ACCEPTING -> "accepting";
            case DRAINING -> "draining";
            case AWAY -> "away";
            case HALTED -> "halted";
            case UNKNOWN -> "unknown";
        };
    }
}
