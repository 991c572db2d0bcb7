package shironam.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import shironam.cli.postgres.EmbeddedDatabase;
import shironam.cli.postgres.PostgresCluster;

/** The packaged application, run as the launcher runs it, with a data folder of its own under {@code target}. */
final class Packaged {
    private static final Path JAR =
            Path.of("target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final List<String> JAVA = java();
    /** As in the launcher. */
    private static final List<String> FOR_SHORT_COMMANDS = List.of(
            "-XX:Tier3InvocationThreshold=2000",
            "-XX:Tier3MinInvocationThreshold=1000",
            "-XX:Tier3CompileThreshold=4000");

    private static final int PATIENCE_SECONDS = 300;

    final Path dataDir;

    private Packaged(Path dataDir) {
        this.dataDir = dataDir;
    }

    record Outcome(int exitCode, String out, String err) {}

    /** Begins with an empty folder, also when an earlier run of the tests was killed and left its server running. */
    static Packaged withEmptyData(String name) throws Exception {
        Path dataDir = Path.of("target", "packaged-data", name).toAbsolutePath();
        if (Files.exists(dataDir.resolve("postgres"))) {
            EmbeddedDatabase.open(dataDir).close();
        }
        if (Files.exists(dataDir)) {
            PostgresCluster.deleteTree(dataDir);
        }
        return new Packaged(Files.createDirectories(dataDir));
    }

    Outcome run(String... arguments) throws Exception {
        return runWithInput("", arguments);
    }

    /** @param settings in the environment, for this time */
    Outcome run(Map<String, String> settings, String... arguments) throws Exception {
        ProcessBuilder command = command(arguments);
        command.environment().putAll(settings);
        return outcome("", command.start(), arguments);
    }

    Outcome runWithInput(String input, String... arguments) throws Exception {
        return outcome(input, start(arguments), arguments);
    }

    private static Outcome outcome(String input, Process process, String... arguments) throws Exception {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not done in " + PATIENCE_SECONDS + " s: " + String.join(" ", arguments));
        }
        return new Outcome(process.exitValue(), out.get(), err.get());
    }

    Process start(String... arguments) throws IOException {
        return command(arguments).start();
    }

    /** With what the build has rehearsed, a file that is empty where that did not work. */
    private static List<String> java() {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // compiles less, and most of these processes are short
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        int release = Runtime.version().feature();
        File cache = new File("target/start-" + release + ".cache").getAbsoluteFile();
        if (cache.length() > 0) {
            java.add((release >= 25 ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache);
        }
        return java;
    }

    ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(JAVA);
        if (arguments[0].equals("account")) {
            command.addAll(FOR_SHORT_COMMANDS);
        }
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SHIRONAM_"));
        builder.environment().put("SHIRONAM_DATA_DIR", dataDir.toString());
        builder.environment()
                .put("SHIRONAM_DATA_PROGRAMS", System.getProperty("shironam.data.programs", "target/postgres"));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0"); // any: several servers run at a time
        return builder;
    }

    /** The PostgreSQL on the data folder, if its file says that there is one. */
    ProcessHandle server() throws IOException {
        Path pidFile = dataDir.resolve("postgres/" + EmbeddedDatabase.MAJOR_VERSION + "/cluster/postmaster.pid");
        return Files.exists(pidFile)
                ? ProcessHandle.of(Long.parseLong(
                                Files.readAllLines(pidFile).get(0).strip()))
                        .orElse(null)
                : null;
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
