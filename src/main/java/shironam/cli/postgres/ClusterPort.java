package shironam.cli.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import shironam.cli.environment.Ports;

/** The port of a cluster. It stays the same from start to start as long as no other program takes it. */
final class ClusterPort {
    /** Not among those that the system gives to outgoing connections, one of which could hold it at a restart. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Path file;

    ClusterPort(Path home) {
        file = home.resolve("port");
    }

    /**
     * @param known the one that it has in this process, or 0
     * @param same whether running processes know the cluster by its port, so that no other one will do
     */
    int choose(int known, boolean same) throws IOException {
        OptionalInt last = known > 0 ? OptionalInt.of(known) : last();
        if (last.isPresent() && Ports.isFree("127.0.0.1", last.getAsInt())) {
            return last.getAsInt();
        }
        if (same && last.isPresent()) {
            throw new IOException(
                    "port " + last.getAsInt() + ", at which running processes expect it, is taken by another program.");
        }
        for (int tries = 0; tries < 1000; tries++) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (Ports.isFree("127.0.0.1", candidate)) {
                Files.writeString(file, candidate + "\n");
                return candidate;
            }
        }
        throw new IOException("no port between " + LOWEST + " and " + HIGHEST + " is free.");
    }

    private OptionalInt last() throws IOException {
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("\\d{4,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
