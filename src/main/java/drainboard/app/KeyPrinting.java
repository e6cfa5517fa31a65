package drainboard.app;

import drainboard.ui.action.KeySheetView;
import drainboard.ui.fx.FxThread;

import javafx.print.PrinterJob;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Prints the key sheet where there is a printer. Looking for one may take long and is done beside
/// the window's thread.
final class KeyPrinting implements KeySheetView.Printing {
    private static final String NONE = "There is no printer here; copy the keys instead.";

    @Override
    public void print(Region sheet, Consumer<String> said) {
        said.accept("Looking for a printer…");
        Thread.ofVirtual()
                .name("drainboard-printers")
                .start(
                        () -> {
                            PrinterJob job = PrinterJob.createPrinterJob();
                            FxThread.later(() -> said.accept(print(job, sheet)));
                        });
    }

    private static String print(@Nullable PrinterJob job, Region sheet) {
        if (job == null) {
            return NONE;
        }
        if (!job.showPrintDialog(null)) {
            job.cancelJob();
            return "Nothing was printed.";
        }
        boolean printed = job.printPage(sheet) && job.endJob();
        return printed ? "Sent to the printer." : "The printer did not take it.";
    }
}
