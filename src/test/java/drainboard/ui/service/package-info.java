/// Tests of the services.
@NullMarked
package drainboard.ui.service;

import org.jspecify.annotations.NullMarked;
