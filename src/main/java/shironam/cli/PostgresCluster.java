package shironam.cli;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One PostgreSQL cluster in a folder: made, started, found running, stopped. Its locale is C.UTF-8
 * whatever the environment says, because in the locale C words and trigrams of Bengali are silently wrong.
 */
final class PostgresCluster {
    private static final int START_SECONDS = 60;

    private final Path home;
    private final Path data;
    private final String user;
    private final String password;
    private int port;

    PostgresCluster(Path home, String user, String password) {
        this.home = home;
        this.data = home.resolve("cluster");
        this.user = user;
        this.password = password;
    }

    static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String password() {
        return password;
    }

    int port() {
        return port;
    }

    void startUnlessRunning() throws IOException {
        Optional<Integer> running = runningPort();
        if (running.isPresent()) {
            port = running.get();
            return;
        }
        Path binaries = PostgresBinaries.unpackedIn(home);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            make(binaries);
        }
        start(binaries);
    }

    void stop() throws IOException {
        run(PostgresBinaries.unpackedIn(home), "pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    }

    /** Made beside its place and moved there whole, so a first start that was killed leaves nothing half made. */
    private void make(Path binaries) throws IOException {
        Path fresh = home.resolve("cluster.new");
        deleteTree(fresh);
        Path passwordFile = home.resolve("password");
        run(
                binaries,
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-ctype=" + characterTypes(),
                "--no-instructions");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** pg_trgm of PostgreSQL 18 still asks the platform what a letter is; with the locale C it knows ASCII only. */
    private static String characterTypes() {
        return System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8";
    }

    private void start(Path binaries) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c max_connections=60 -c shared_buffers=128MB -c jit=off";
        run(
                binaries,
                "pg_ctl",
                "-D",
                data.toString(),
                "-o",
                options,
                "-l",
                home.resolve("postgres.log").toString(),
                "-t",
                Integer.toString(START_SECONDS),
                "-w",
                "start");
    }

    /** The port of a server that is up on this folder: what {@code postmaster.pid} says, if that process lives. */
    private Optional<Integer> runningPort() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        for (int tries = 0; Files.exists(pidFile) && tries < 20 * START_SECONDS; tries++) {
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.isEmpty() || !lives(lines.get(0))) {
                return Optional.empty();
            }
            if (lines.size() >= 8 && lines.get(7).strip().equals("ready")) {
                return Optional.of(Integer.parseInt(lines.get(3).strip()));
            }
            EmbeddedDatabase.waitBriefly();
        }
        return Optional.empty();
    }

    /** Process numbers are used again: another program may have the number of a server that was killed. */
    private static boolean lives(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private void run(Path binaries, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(home, program, ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(2L * START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not finish in " + 2 * START_SECONDS + " seconds.");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + " said: "
                        + Files.readString(output, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted.", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("os.name").equals("Linux") && new UnixSystem().getUid() == 0;
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
