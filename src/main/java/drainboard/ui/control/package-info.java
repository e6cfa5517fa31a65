/// Small controls and words that every view shares: marks, steps, ages, times, safe text, themes.
///
/// May use: the vocabulary, `ui.fx`; never `node`, `fleet` or `session`. Runs on: the FX thread;
/// words, ages, times and the sanitizer are pure and run anywhere. One exhaustive switch gives each
/// mode its look and its word, nowhere else.
@NullMarked
package drainboard.ui.control;

import org.jspecify.annotations.NullMarked;
