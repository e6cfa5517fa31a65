/// The page of the audit: its entries, how its chain stands, and how it is taken out.
///
/// May use: `session` (view models only), `ui.fx`, `ui.control`. Runs on: the FX thread; what it
/// asks is answered elsewhere. What stands in an entry may be anything until the chain was found
/// whole, and even then: all of it is made safe to show.
@NullMarked
package drainboard.ui.audit;

import org.jspecify.annotations.NullMarked;
