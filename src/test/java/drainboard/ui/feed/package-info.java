/// The drains table: its words, its order, its speed, and how it looks.
@NullMarked
package drainboard.ui.feed;

import org.jspecify.annotations.NullMarked;
