package drainboard.ui.service;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A service none of whose replicas is known to accept.
///
/// @param service its name, not sanitized
/// @param sentence that, and what helps; safe to show
/// @param certain whether none accepts for sure
/// @param since when the last one ceased to; null where that was before this window saw it
public record Failing(String service, String sentence, boolean certain, @Nullable Instant since) {}
