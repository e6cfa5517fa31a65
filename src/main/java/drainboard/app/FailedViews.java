package drainboard.app;

import java.lang.System.Logger.Level;

/// Where it is written down that a view failed.
@FunctionalInterface
interface FailedViews {
    /// To the log of the JDK alone.
    FailedViews LOGGED =
            (view, why) -> {
                System.getLogger("drainboard.view")
                        .log(Level.ERROR, "The view " + view + " failed.", why);
                return "";
            };

    /// Writes it down, as often as the view fails.
    ///
    /// @param view what the view is called
    /// @return the file that has the details; blank where none has
    String write(String view, Throwable why);
}
