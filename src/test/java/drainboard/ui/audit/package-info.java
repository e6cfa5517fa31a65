/// The page of the audit: its words, its filter, how its chain is told, and how it looks.
@NullMarked
package drainboard.ui.audit;

import org.jspecify.annotations.NullMarked;
