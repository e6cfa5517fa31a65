package drainboard.arch.offenders.house.ui.fx;

import drainboard.arch.offenders.house.lifecycle.Recipe;

/// Plumbing that speaks of the recipe.
public record Wordy(Recipe recipe) {}
