package drainboard.app;

import drainboard.ui.alert.DesktopNotice;
import drainboard.ui.alert.Notice;
import drainboard.ui.alert.Notice.Show;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Tells the desktop of a halt and then ends by itself once its input does, or waits to be ended.
final class ToldDesktopChild {
    private ToldDesktopChild() {}

    /// Ends by itself where anything besides is named.
    ///
    /// @param args where the desktop's programs are
    public static void main(String[] args) throws Exception {
        ToldDesktop desktop = new ToldDesktop();
        desktop.by(new DesktopNotice(args[0], Duration.ofSeconds(20), _ -> {}, _ -> {}));
        desktop.accept(List.of(new Show(new Notice(1, true, "FENCE LOST", "Nobody has it."))));
        if (args.length == 1) {
            new CountDownLatch(1).await();
        }
        int end = System.in.read();
        System.exit(end < 0 ? 0 : 1);
    }
}
