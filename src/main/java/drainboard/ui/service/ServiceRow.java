package drainboard.ui.service;

import drainboard.fleet.Replica.Standing;
import drainboard.fleet.ServiceHealth;
import drainboard.fleet.ServiceHealth.Advice;
import drainboard.fleet.ServiceWords;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;

/// One service, as its row shows it.
///
/// @param service its name, not sanitized
/// @param need what it needs, in a few words; blank where nothing
/// @param sentence the same in full
record ServiceRow(
        String service,
        String name,
        Look look,
        String accepting,
        String draining,
        String away,
        String halted,
        String unknown,
        String need,
        String sentence) {

    private static final ServiceWords WORDS = new ServiceWords(Sanitizer::show);

    static ServiceRow of(ServiceHealth service) {
        return new ServiceRow(
                service.service(),
                Sanitizer.show(service.service()),
                look(service),
                ServiceWords.accepting(service),
                count(service, Standing.DRAINING),
                count(service, Standing.AWAY),
                count(service, Standing.HALTED),
                count(service, Standing.UNKNOWN),
                need(service),
                WORDS.sentence(service));
    }

    private static String count(ServiceHealth service, Standing standing) {
        return Figures.count(service.count(standing));
    }

    /// A halt marks it, as everywhere, and where there is none what it needs does; where it needs
    /// nothing, that is only known while each of its replicas is.
    private static Look look(ServiceHealth service) {
        if (service.count(Standing.HALTED) > 0) {
            return Look.FENCE_LOST;
        }
        return switch (service.advice()) {
            case Advice.NoneAccepting(boolean certain) -> certain ? Look.WARNING : Look.UNKNOWN;
            case Advice.PreWarm _ -> Look.DRAINING;
            case Advice.Fine _ ->
                    service.count(Standing.UNKNOWN) > 0 ? Look.UNKNOWN : Look.ACCEPTING;
        };
    }

    /// What is halted waits for a person, who may be told of something more urgent here.
    private static String need(ServiceHealth service) {
        return switch (service.advice()) {
            case Advice.NoneAccepting(boolean certain) ->
                    certain ? "None accepting: start another" : "None known to be accepting";
            case Advice.PreWarm _ -> "Pre-warm another replica";
            case Advice.Fine _ -> {
                if (service.count(Standing.HALTED) > 0) {
                    yield "Halted: waiting for you";
                }
                yield service.count(Standing.UNKNOWN) > 0
                        ? count(service, Standing.UNKNOWN) + " not known"
                        : "";
            }
        };
    }

    /// What is read out for it.
    String spoken() {
        return name
                + ", "
                + accepting
                + " accepting, "
                + draining
                + " draining, "
                + away
                + " away, "
                + halted
                + " halted, "
                + unknown
                + " unknown"
                + (need.isEmpty() ? "" : ". " + need);
    }
}
