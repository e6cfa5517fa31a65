package drainboard.app;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.control.Theme;

import java.nio.file.Path;
import java.util.Optional;

/// How the window is to be opened.
///
/// @param follow the file to follow; empty for the sample
/// @param speed log seconds for each second, for the sample
/// @param smoke whether to close again after two seconds
public record DesktopOptions(
        Optional<Path> follow,
        Roster roster,
        SupervisionPolicy policy,
        String operator,
        Theme theme,
        double speed,
        boolean smoke) {}
