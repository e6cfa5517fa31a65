package drainboard.ui.fx;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.robot.Motion;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.service.query.NodeQuery;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;

/// The robot of tests of a window. It looks for nodes, and for where they are, on the window's
/// thread: whatever is shown or laid out meanwhile changes the very lists that are walked. Each
/// test begins with the pointer beside the window, where it brings up no tip.
public final class WindowRobot extends ApplicationExtension {
    /// How long a busy machine is waited for, in milliseconds.
    public static final long PATIENCE = 60_000;

    private static final double BESIDE = 998;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        FxToolkit.registerPrimaryStage();
        moveTo(BESIDE, BESIDE);
        super.beforeEach(context);
    }

    @Override
    public NodeQuery fromAll() {
        return there(NodeQuery.class, read(super::fromAll));
    }

    @Override
    public NodeQuery from(Node... parents) {
        return there(NodeQuery.class, read(() -> super.from(parents)));
    }

    @Override
    public NodeQuery from(Collection<Node> parents) {
        return there(NodeQuery.class, read(() -> super.from(parents)));
    }

    @Override
    public NodeQuery from(NodeQuery query) {
        return there(NodeQuery.class, read(() -> super.from(query)));
    }

    @Override
    public NodeQuery lookup(String query) {
        return there(NodeQuery.class, read(() -> super.lookup(query)));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
        return there(NodeQuery.class, read(() -> super.lookup(matcher)));
    }

    @Override
    public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
        return there(NodeQuery.class, read(() -> super.lookup(predicate)));
    }

    /// Where the next pulse lays a node out: one that is not laid out yet would be missed.
    @Override
    public PointQuery point(Node node) {
        return there(
                PointQuery.class,
                read(
                        () -> {
                            node.getScene().getRoot().applyCss();
                            node.getScene().getRoot().layout();
                            return super.point(node);
                        }));
    }

    @Override
    public FxRobot clickOn(String query, Motion motion, MouseButton... buttons) {
        return clickOn(seen(query), motion, buttons);
    }

    @Override
    public FxRobot doubleClickOn(String query, Motion motion, MouseButton... buttons) {
        return doubleClickOn(seen(query), motion, buttons);
    }

    @Override
    public FxRobot moveTo(String query, Motion motion) {
        return moveTo(point(seen(query)).query(), motion);
    }

    /// The first of what a query finds that the pointer can come to.
    private Node seen(String query) {
        return read(
                () ->
                        lookup(query).queryAll().stream()
                                .filter(WindowRobot::isToPointAt)
                                .findFirst()
                                .orElseThrow(
                                        () ->
                                                new EmptyNodeQueryException(
                                                        "none seen of " + query)));
    }

    /// Reads on the window's thread, where nothing is shown or laid out meanwhile.
    public static <T> T read(Callable<T> what) {
        FutureTask<T> reading = new FutureTask<>(what);
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, reading);
        try {
            return reading.resultNow();
        } catch (IllegalStateException e) {
            if (reading.exceptionNow() instanceof RuntimeException failed) {
                throw failed;
            }
            if (reading.exceptionNow() instanceof Error failed) {
                throw failed;
            }
            throw new IllegalStateException(reading.exceptionNow());
        }
    }

    /// Whether a node and all around it are visible.
    public static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isToPointAt(Node node) {
        Scene scene = node.getScene();
        return isSeen(node)
                && node.localToScene(node.getBoundsInLocal())
                        .intersects(0, 0, scene.getWidth(), scene.getHeight());
    }

    /// A query all of whose steps are done on the window's thread.
    private static <Q> Q there(Class<Q> kind, Q query) {
        return kind.cast(
                Proxy.newProxyInstance(
                        kind.getClassLoader(),
                        new Class<?>[] {kind},
                        (_, step, given) -> {
                            Object found = read(() -> done(query, step, given));
                            return kind.isInstance(found) ? there(kind, kind.cast(found)) : found;
                        }));
    }

    private static Object done(Object query, Method step, Object[] given) throws Exception {
        try {
            return step.invoke(query, given);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
