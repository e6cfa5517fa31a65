package drainboard.app;

import drainboard.source.Source;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/// The one window of a user's state, which hears through a socket what later starts are to open.
/// That it is the one is told by a lock that the system lets go of when the process ends, however
/// it ends; a socket file without the lock is dead and is replaced.
final class FirstStart implements AutoCloseable {
    /// Less than a second start waits for its answer.
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Path socket;
    private final FileChannel held;
    private final ServerSocketChannel server;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final CompletableFuture<Window> window = new CompletableFuture<>();

    private FirstStart(Path socket, FileChannel held, ServerSocketChannel server) {
        this.socket = socket;
        this.held = held;
        this.server = server;
    }

    /// Where what was handed is opened.
    @FunctionalInterface
    interface Window {
        /// Follows sources and comes to front, unless `opened` was called off before; completes it.
        void open(List<Source> sources, CompletableFuture<Boolean> opened);
    }

    /// Becomes the first, or returns null where another is.
    ///
    /// @throws Unsafe where the socket's folder is not safe or cannot be used
    static @Nullable FirstStart begin(Path socket) throws Unsafe {
        try {
            SocketFolder.check(socket);
            return begun(socket);
        } catch (IOException e) {
            throw new Unsafe(Objects.requireNonNullElse(e.getMessage(), "no socket here"), e);
        }
    }

    private static @Nullable FirstStart begun(Path socket) throws IOException {
        FileChannel held =
                FileChannel.open(
                        socket.resolveSibling(socket.getFileName() + ".lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        FirstStart begun = null;
        try {
            if (locks(held)) {
                Files.deleteIfExists(socket);
                begun = new FirstStart(socket, held, listening(socket));
                Thread.ofVirtual().start(begun::listen);
            }
        } finally {
            if (begun == null) {
                held.close();
            }
        }
        return begun;
    }

    private static boolean locks(FileChannel held) throws IOException {
        try {
            return held.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static ServerSocketChannel listening(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        boolean safe = false;
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
            // Who came before the socket was closed to others is not heard.
            server.configureBlocking(false);
            for (SocketChannel early = server.accept(); early != null; early = server.accept()) {
                early.close();
            }
            server.configureBlocking(true);
            safe = true;
            return server;
        } finally {
            if (!safe) {
                server.close();
            }
        }
    }

    /// The window is there.
    void ready(Window opened) {
        window.complete(opened);
    }

    private void listen() {
        while (server.isOpen()) {
            try {
                SocketChannel heard = server.accept();
                Thread.ofVirtual().start(() -> answer(heard));
            } catch (IOException e) {
                // Closed; or out of what a process may open, and then the next is heard again.
                LockSupport.parkNanos(PATIENCE.toNanos() / 10);
            }
        }
    }

    private void answer(SocketChannel heard) {
        try (heard) {
            var _ = clock.schedule(() -> shut(heard), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            String said = said(message(heard));
            heard.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // It went away: nobody is left to be answered.
            shut(heard);
        }
    }

    private static void shut(SocketChannel heard) {
        try {
            heard.close();
        } catch (IOException e) {
            // It is shut for us all the same.
            return;
        }
    }

    private static byte[] message(SocketChannel heard) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer part = ByteBuffer.allocate(8192);
        while (all.size() <= HandedWords.LONGEST && heard.read(part) >= 0) {
            all.write(part.array(), 0, part.position());
            part.clear();
        }
        return all.toByteArray();
    }

    /// Opens what a message names; what could not be opened in time is not opened later.
    private String said(byte[] message) {
        CompletableFuture<Boolean> opened = new CompletableFuture<>();
        try {
            List<Source> sources = HandedWords.sources(HandedWords.read(message));
            var _ = window.thenAccept(there -> there.open(sources, opened));
            opened.get(PATIENCE.toMillis() * 2 / 3, TimeUnit.MILLISECONDS);
            return SecondStart.OPENED;
        } catch (HandedWords.Unusable e) {
            return e.sentence();
        } catch (TimeoutException | ExecutionException e) {
            return opened.cancel(false)
                    ? "the window that is open does not come to open it; try again, or close it"
                    : SecondStart.OPENED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "the window that is open is being closed";
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        clock.shutdownNow();
        Files.deleteIfExists(socket);
        held.close();
    }

    /// The place of the socket is not safe, or cannot be used.
    static final class Unsafe extends Exception {
        private static final long serialVersionUID = 1;

        Unsafe(String sentence, IOException cause) {
            super(sentence, cause);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
