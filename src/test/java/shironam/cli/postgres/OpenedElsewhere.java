package shironam.cli.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import shironam.cli.environment.CommandFailedException;

/** A process that uses an embedded database until it is told to leave: file locks are between processes. */
final class OpenedElsewhere implements AutoCloseable {
    private final Process process;
    private final String url;

    private OpenedElsewhere(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static OpenedElsewhere in(Path dataDir) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpenedElsewhere.class.getName(),
                        dataDir.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return new OpenedElsewhere(process, String.valueOf(out.readLine()));
    }

    public static void main(String... arguments) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[0]))) {
            System.out.println(database.jdbcUrl());
            while (System.in.read() >= 0) {
                // until it is told to leave
            }
        } catch (CommandFailedException refused) {
            System.out.println(refused.getMessage());
        }
    }

    /** Where it found the database, or why it did not. */
    String said() {
        return url;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
