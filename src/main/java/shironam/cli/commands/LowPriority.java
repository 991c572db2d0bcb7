package shironam.cli.commands;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets other processes go first, above all a site that serves readers on the same machine. The embedded PostgreSQL keeps its
 * priority: it may serve that site, too, so this comes after its start.
 */
final class LowPriority {
    /** Of nice(1), from 0 to 19: beside a busy process it leaves this one a tenth of a core. */
    private static final String NICENESS = "10";

    private static final Path STATE = Path.of("/proc/self/stat");

    private LowPriority() {}

    /**
     * For all threads of this process and those that they start; where that can't be had, or somebody has chosen a priority,
     * nothing changes.
     */
    static void takeOn() {
        try {
            if (isChosen()) {
                return;
            }
            List<String> command = new ArrayList<>(List.of("renice", "-n", NICENESS, "-p"));
            command.addAll(threads());
            Process renice = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            renice.getOutputStream().close();
            renice.waitFor(2, TimeUnit.SECONDS);
        } catch (IOException without) {
            Logger.getLogger(LowPriority.class).debug("this system has no renice", without);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The nineteenth word of a process' state is its niceness, on Linux: proc(5). Its name, the second, may have blanks. */
    private static boolean isChosen() throws IOException {
        if (!Files.isReadable(STATE)) {
            return false;
        }
        String state = Files.readString(STATE);
        return !state.substring(state.lastIndexOf(')') + 2).split(" ")[16].equals("0");
    }

    /** On Linux each thread has a priority of its own; elsewhere the process has. */
    private static List<String> threads() throws IOException {
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) {
            return List.of(String.valueOf(ProcessHandle.current().pid()));
        }
        List<String> threads = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
            all.forEach(thread -> threads.add(thread.getFileName().toString()));
        }
        return threads;
    }
}
