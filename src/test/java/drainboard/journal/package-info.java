/// What is kept, proved on real files.
@NullMarked
package drainboard.journal;

import org.jspecify.annotations.NullMarked;
