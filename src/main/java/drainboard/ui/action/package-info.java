/// What the window can do: each thing once, with its name, its keys and why it cannot be done now;
/// and all that is made from that: the keys themselves, the palette, the menu, the key sheet.
///
/// May use: `ui.control`. Runs on: the FX thread. Invariants: two acts of one place never share
/// keys; a key that types something never acts where somebody types; the palette and the menu do
/// nothing that a key does not. Implements ux.md section A.3.
@NullMarked
package drainboard.ui.action;

import org.jspecify.annotations.NullMarked;
