import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Makes the app image, a folder with a launcher and a runtime of its own, and on request a .deb of
 * it.
 *
 * <p>Silent when all goes well; what the tools say is in {@code target/image.log}. An image whose
 * parts have not changed is left as it is.
 */
class Dist {
    /** What the app and its libraries ask of the JDK; jdeps tells when a library is added. */
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.sql,java.xml,jdk.management";

    /**
     * What the launcher tells its JVM, and the training of the cache too: a cache of other flags is
     * refused.
     */
    private static final List<String> JVM =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UseCompactObjectHeaders",
                    // What a short training saw of the hot code misleads the compiler: with it a
                    // rehearsal and the window are slower for their first minute.
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-AOTReplayTraining",
                    "-XX:+UseG1GC",
                    // What is shown of a fleet stays in use for long: marked early, it is only
                    // found to be so again, and copied often, it holds the window up each time.
                    "-XX:-G1UseAdaptiveIHOP",
                    "-XX:InitiatingHeapOccupancyPercent=70",
                    "-XX:MaxTenuringThreshold=0",
                    // standard output belongs to reports: the JVM's own remarks go beside it
                    "-Xlog:disable",
                    "-Xlog:all=warning:stderr");

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path INPUT = TARGET.resolve("image-input");
    private static final Path LOG = TARGET.resolve("image.log");
    private static final Path STAMP = TARGET.resolve("image.stamp");
    private static final Path LOGGING = Path.of("packaging/logging.properties");
    private static final Path NOTICE = Path.of("src/main/resources/drainboard/NOTICE.txt");
    private static final Path LINUX = Path.of("packaging/linux");
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private final String name;
    private final String version;
    private final String mainClass;
    private final List<Path> jars;
    private final Path image;

    private Dist(String name, String version, String mainClass, List<Path> jars) {
        this.name = name;
        this.version = version;
        this.mainClass = mainClass;
        this.jars = jars;
        this.image = TARGET.resolve(name);
    }

    /// Arguments: name, version, main class, `image` or `deb`, the run-time class path.
    static void main(String[] args) throws Exception {
        List<Path> jars = new ArrayList<>();
        jars.add(TARGET.resolve(args[0] + "-" + args[1] + ".jar"));
        Stream.of(args[4].split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .forEach(jars::add);
        Dist dist = new Dist(args[0], args[1], args[2], jars);
        String stamp = dist.stamp();
        if (!Files.isDirectory(dist.image)
                || !Files.exists(STAMP)
                || !Files.readString(STAMP).equals(stamp)) {
            Files.deleteIfExists(STAMP);
            Files.deleteIfExists(LOG);
            dist.gather();
            dist.build();
            if (dist.train()) {
                Files.writeString(STAMP, stamp);
            }
        }
        if (args[3].equals("deb")) {
            dist.deb();
        }
    }

    /// A hash of everything that goes into the image.
    private String stamp() throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        hash.update((Runtime.version() + " " + JDK + " " + mainClass).getBytes());
        List<Path> parts = new ArrayList<>(jars);
        parts.add(Path.of("src/build/Dist.java"));
        parts.add(LOGGING);
        parts.add(NOTICE);
        for (Path part : parts) {
            hash.update(Files.readAllBytes(part));
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    /// Puts the jars in one folder, and JavaFX's native libraries beside them: there they are found
    /// as they are, else they would be unpacked into the user's home.
    private void gather() throws IOException {
        delete(INPUT);
        Files.createDirectories(INPUT);
        Files.copy(LOGGING, INPUT.resolve(LOGGING.getFileName()));
        Files.copy(NOTICE, INPUT.resolve(NOTICE.getFileName()));
        for (Path jar : jars) {
            Files.copy(jar, INPUT.resolve(jar.getFileName()));
            if (jar.getFileName().toString().startsWith("javafx-graphics-")) {
                natives(jar);
            }
        }
    }

    private void natives(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(
                                in,
                                INPUT.resolve(entry.getName()),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private void build() throws Exception {
        delete(image);
        List<String> command = jpackage("app-image");
        command.addAll(List.of("--input", INPUT.toString(), "--dest", TARGET.toString()));
        command.addAll(
                List.of(
                        "--main-jar",
                        jars.getFirst().getFileName().toString(),
                        "--main-class",
                        mainClass));
        command.addAll(List.of("--add-modules", MODULES));
        command.addAll(
                List.of(
                        "--jlink-options",
                        "--strip-java-debug-attributes --no-man-pages --no-header-files"));
        for (String option : JVM) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--java-options", logging("$APPDIR")));
        must(command);
    }

    /// Lets the image's own runtime open the window once, headless, and keeps what it loaded as a
    /// cache. A machine where that fails still gets its image, but no stamp: the next build tries
    /// again.
    private boolean train() throws Exception {
        Path app = image.resolve("lib/app");
        Path java = image.resolve("lib/runtime/bin/java");
        if (!Files.isExecutable(java)) {
            return true; // the layouts of other systems are not trained yet
        }
        Path config = app.resolve(name + ".cfg");
        Path cache = app.resolve(name + ".aot");
        List<String> classPath =
                Files.readAllLines(config).stream()
                        .filter(line -> line.startsWith("app.classpath="))
                        .map(
                                line ->
                                        line.substring(line.indexOf('=') + 1)
                                                .replace("$APPDIR", app.toString()))
                        .toList();
        List<String> command =
                new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + cache));
        command.addAll(JVM);
        command.add(logging(app.toString()));
        command.addAll(
                List.of(
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true"));
        command.addAll(
                List.of("-Ddrainboard.smoke=true", "-Duser.home=" + TARGET.resolve("image-home")));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
        boolean trained = run(command) == 0 && Files.isRegularFile(cache);
        if (trained) {
            String option = "java-options=-XX:AOTCache=$APPDIR/" + cache.getFileName() + "\n";
            Files.writeString(config, option, StandardOpenOption.APPEND);
        } else {
            Files.deleteIfExists(cache);
            System.err.println(
                    "WARNING: no start-up cache (see target/image.log); the image works but starts"
                            + " slower.");
        }
        delete(java.getParent()); // the launcher needs libjvm only
        return trained;
    }

    private void deb() throws Exception {
        Path folder = TARGET.resolve("deb");
        Files.createDirectories(folder);
        List<String> command = jpackage("deb");
        command.addAll(List.of("--app-image", image.toString(), "--dest", folder.toString()));
        command.addAll(List.of("--resource-dir", LINUX.toString(), "--linux-package-name", name));
        command.addAll(List.of("--linux-shortcut", "--linux-menu-group", "System"));
        command.addAll(
                List.of(
                        "--linux-package-deps",
                        "libgtk-3-0 | libgtk-3-0t64, libxtst6, libpangoft2-1.0-0, fontconfig"));
        must(command);
    }

    private List<String> jpackage(String type) {
        String tool = JDK.resolve("bin/jpackage").toString();
        return new ArrayList<>(
                List.of(tool, "--type", type, "--name", name, "--app-version", version));
    }

    private static String logging(String folder) {
        return "-Djava.util.logging.config.file=" + folder + "/" + LOGGING.getFileName();
    }

    private static void must(List<String> command) throws Exception {
        if (run(command) != 0) {
            System.err.print(Files.readString(LOG));
            System.exit(1);
        }
    }

    private static int run(List<String> command) throws Exception {
        Files.writeString(
                LOG, "+ " + command + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Process process =
                builder.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile())).start();
        if (process.waitFor(2, TimeUnit.MINUTES)) {
            return process.exitValue();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        Files.writeString(LOG, "stopped after two minutes\n", StandardOpenOption.APPEND);
        return 1;
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Dist::remove);
        }
    }

    private static void remove(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
