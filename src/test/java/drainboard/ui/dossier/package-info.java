/// Tests of the dossier.
@NullMarked
package drainboard.ui.dossier;

import org.jspecify.annotations.NullMarked;
