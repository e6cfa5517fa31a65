package drainboard.log;

import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Brings what the JDK's loggers are told into the log of a run, ours and those of libraries.
public final class LogBridge extends Handler implements AutoCloseable {
    private final RunLog log;
    private final Logger root = Logger.getLogger("");

    private LogBridge(RunLog log) {
        this.log = log;
    }

    /// From now on until it is closed.
    public static LogBridge to(RunLog log) {
        LogBridge bridge = new LogBridge(log);
        bridge.root.addHandler(bridge);
        return bridge;
    }

    @Override
    public void publish(LogRecord told) {
        LogWords words = LogWords.of("said").with("message", said(told));
        Throwable failure = told.getThrown();
        log.tell(
                told.getInstant(),
                level(told.getLevel().intValue()),
                Thread.currentThread().getName(),
                String.valueOf(told.getLoggerName()),
                failure == null ? words : words.failed(failure));
    }

    private static String said(LogRecord told) {
        String message = String.valueOf(told.getMessage());
        Object[] values = told.getParameters();
        if (values == null || values.length == 0 || !message.contains("{0")) {
            return message;
        }
        try {
            return MessageFormat.format(message, values);
        } catch (IllegalArgumentException e) {
            return message;
        }
    }

    private static Level level(int value) {
        if (value >= java.util.logging.Level.SEVERE.intValue()) {
            return Level.ERROR;
        }
        if (value >= java.util.logging.Level.WARNING.intValue()) {
            return Level.WARNING;
        }
        return value >= java.util.logging.Level.INFO.intValue() ? Level.INFO : Level.DEBUG;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
