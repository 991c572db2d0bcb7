package shironam.cli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code postmaster.pid} claims: which process serves which folder, and where. It is copied with the folder and
 * outlives a server that was killed, so it counts only as far as the process bears it out.
 */
public record PidFile(long process, String folder, int port, boolean isReady) {
    private static final int LINES_WHEN_READY = 8;

    /** The file in a cluster's folder; one that is half written names no process. */
    public static Optional<PidFile> in(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(cluster));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
        return Optional.of(new PidFile(
                number(lines, 0),
                lines.size() > 1 ? lines.get(1).strip() : "",
                (int) number(lines, 3),
                lines.size() >= LINES_WHEN_READY && lines.get(7).strip().equals("ready")));
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static long number(List<String> lines, int at) {
        return lines.size() > at && lines.get(at).strip().matches("\\d{1,9}")
                ? Long.parseLong(lines.get(at).strip())
                : 0;
    }

    /** Whether it names this very folder, be it by another path: a link, or another mount. */
    boolean names(Path cluster) {
        return areSame(Path.of(folder), cluster);
    }

    /** Whether its process serves this folder: it lives, is PostgreSQL, and works in there where that can be seen. */
    boolean isServedIn(Path cluster) {
        return isPostgres(process)
                && workingFolder().map(place -> areSame(place, cluster)).orElse(names(cluster));
    }

    /** PostgreSQL's working folder is its cluster. Only Linux tells. */
    private Optional<Path> workingFolder() {
        try {
            return Optional.of(Path.of("/proc", Long.toString(process), "cwd").toRealPath());
        } catch (IOException | SecurityException notTold) {
            return Optional.empty();
        }
    }

    /** Process numbers are used again; and one that has ended without being waited for has no program any more. */
    static boolean isPostgres(long process) {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .flatMap(alive -> alive.info().command())
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    static boolean areSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException absent) {
            return one.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }
}
