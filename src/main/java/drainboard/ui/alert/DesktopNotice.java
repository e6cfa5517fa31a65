package drainboard.ui.alert;

import drainboard.ui.alert.Notice.Order;
import drainboard.ui.alert.Notice.Show;
import drainboard.ui.alert.Notice.Withdraw;
import drainboard.ui.alert.Program.Answer;
import drainboard.ui.control.Sanitizer;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Hands notices to the desktop by `notify-send`, without a shell, one after the other on a thread
/// of its own; a desktop that does not answer in time is given up for that one. They are withdrawn
/// by `gdbus` where that is there; without it a short notice that it is over takes its place and
/// goes by itself. A click on one is told of, where the program and the desktop can tell it. Any
/// thread may call this; it never waits but at its end.
public final class DesktopNotice {
    private static final int SUMMARY = 120;
    private static final int BODY = 600;

    /// What a click on a notice itself is called, and not a button in it.
    private static final String CLICK = "default";

    private final @Nullable Path sender;
    private final @Nullable Path caller;
    private final Program programs;
    private final Consumer<Long> opened;
    private final Consumer<String> told;
    private final ExecutorService hand =
            new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofVirtual().name("drainboard-notice").factory(),
                    // As the process ends nobody is told any more.
                    new ThreadPoolExecutor.DiscardPolicy());
    private final Map<Long, Long> shown = new HashMap<>();
    private final Map<Long, Process> waiting = new ConcurrentHashMap<>();
    private boolean failed;
    private Able able = Able.CLICKED;

    /// What the desktop's program is able to do.
    private enum Able {
        CLICKED,
        NUMBERED,
        PLAIN
    }

    /// @param path where programs are looked for, as `PATH` says it; only whole paths count
    /// @param patience how long one may take
    /// @param opened hears on a thread of its own which notice was clicked
    /// @param told hears once, on the thread that tells, why the desktop is not told
    public DesktopNotice(
            String path, Duration patience, Consumer<Long> opened, Consumer<String> told) {
        this.sender = find("notify-send", path).orElse(null);
        this.caller = find("gdbus", path).orElse(null);
        this.programs = new Program(patience);
        this.opened = opened;
        this.told = told;
    }

    /// Does what was decided, in order.
    public void accept(List<Order> orders) {
        for (Order order : orders) {
            hand.execute(
                    () -> {
                        switch (order) {
                            case Show(Notice notice) -> show(notice);
                            case Withdraw(long id) -> withdraw(id);
                        }
                    });
        }
    }

    /// Withdraws all that stands there, and leaves no program behind that waits for a click; tells
    /// nothing from then on.
    ///
    /// @param most how long that may take; what is not withdrawn by then stays
    public void close(Duration most) {
        try {
            hand.execute(() -> List.copyOf(shown.keySet()).forEach(this::withdraw));
            hand.shutdown();
            if (!hand.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS)) {
                hand.shutdownNow();
            }
        } catch (InterruptedException e) {
            hand.shutdownNow();
            Thread.currentThread().interrupt();
        }
        waiting.values().forEach(Process::destroyForcibly);
    }

    private static Optional<Path> find(String program, String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .flatMap(folder -> in(folder, program).stream())
                .filter(file -> file.isAbsolute() && Files.isRegularFile(file))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Empty where a folder cannot be named: it holds no program.
    private static Optional<Path> in(String folder, String program) {
        try {
            return Optional.of(Path.of(folder, program));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void show(Notice notice) {
        if (sender == null) {
            fail("The desktop cannot be told: there is no notify-send on this machine.");
            return;
        }
        String urgency = notice.critical() ? "critical" : "normal";
        Answer answer = clicked(notice, List.of("--urgency=" + urgency));
        if (answer.isOkay()) {
            failed = false;
            id(answer).ifPresent(id -> shown.put(notice.id(), id));
        } else {
            fail("The desktop was not told: notify-send failed or did not answer.");
        }
    }

    /// One that waits for a click. Older ones cannot, and not every desktop can: there one is shown
    /// that nobody can click, in the place of this one where it stands already.
    private Answer clicked(Notice notice, List<String> how) {
        if (able == Able.CLICKED) {
            List<String> line = line(notice, how, Able.CLICKED);
            Answer answer = programs.await(line, said -> click(notice.id(), said));
            if (answer.isOkay() || answer.late()) {
                replace(notice.id(), answer.waits());
                return answer;
            }
            id(answer).ifPresent(id -> shown.put(notice.id(), id));
        }
        Answer answer = send(notice, how);
        if (answer.isOkay()) {
            replace(notice.id(), null);
            able = able == Able.CLICKED ? Able.NUMBERED : able;
        }
        return answer;
    }

    private void click(long id, String said) {
        if (said.equals(CLICK)) {
            opened.accept(id);
        }
    }

    /// The one that waited for a click on what has been replaced waits no more.
    private void replace(long id, @Nullable Process waits) {
        Process before = waits == null ? waiting.remove(id) : waiting.put(id, waits);
        if (before != null) {
            before.destroyForcibly();
        }
    }

    /// Older ones know neither numbers nor replacing; they are asked without.
    private Answer send(Notice notice, List<String> how) {
        Answer answer =
                able == Able.PLAIN ? Answer.NONE : programs.run(line(notice, how, Able.NUMBERED));
        if (!answer.isOkay() && !answer.late()) {
            answer = programs.run(line(notice, how, Able.PLAIN));
            able = answer.isOkay() ? Able.PLAIN : able;
        }
        return answer;
    }

    private List<String> line(Notice notice, List<String> how, Able able) {
        List<String> line = new ArrayList<>(List.of(sender + "", "--app-name=Drainboard"));
        line.addAll(how);
        if (able != Able.PLAIN) {
            line.add("--print-id");
            Long before = shown.get(notice.id());
            if (before != null) {
                line.add("--replace-id=" + before);
            }
        }
        if (able == Able.CLICKED) {
            line.add("--action=" + CLICK + "=Show in Drainboard");
        }
        line.addAll(List.of("--", summary(notice.summary()), body(notice.body())));
        return line;
    }

    private static String summary(String text) {
        return marked(cut(Sanitizer.show(text), SUMMARY));
    }

    /// It is read as markup, and before that for backslashes.
    private static String body(String text) {
        return marked(cut(Sanitizer.show(text), BODY)).replace("\\", "\\\\");
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String marked(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void withdraw(long id) {
        Long there = shown.get(id);
        if (there != null
                && sender != null
                && !(caller != null && programs.run(close(there)).isOkay())) {
            Notice over = new Notice(id, false, "Drainboard", "Over, or somebody has it.");
            send(over, List.of("--urgency=low", "--expire-time=1000"));
        }
        shown.remove(id);
        replace(id, null);
    }

    private List<String> close(long id) {
        return List.of(
                caller + "",
                "call",
                "--session",
                "--dest=org.freedesktop.Notifications",
                "--object-path=/org/freedesktop/Notifications",
                "--method=org.freedesktop.Notifications.CloseNotification",
                Long.toString(id));
    }

    private static Optional<Long> id(Answer answer) {
        return answer.said().matches("[0-9]{1,10}")
                ? Optional.of(Long.parseLong(answer.said()))
                : Optional.empty();
    }

    private void fail(String sentence) {
        if (!failed) {
            failed = true;
            told.accept(sentence);
        }
    }
}
