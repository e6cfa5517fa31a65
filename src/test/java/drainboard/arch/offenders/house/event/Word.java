package drainboard.arch.offenders.house.event;

import drainboard.arch.offenders.house.lifecycle.Recipe;

/// Uses the recipe, as a word may.
public record Word(Recipe recipe) {}
