package shironam.cli.startup;

import io.smallrye.config.SmallRyeConfig;

/**
 * How much the process does at a time. Nearly all work is a short computation around one question to the database, so
 * more threads than keep the cores busy only take turns: with 200 of them two cores render a fifth fewer pages.
 */
public record ThreadPools(int threads, int connections) {
    private static final String THREADS = "quarkus.thread-pool.max-threads";
    private static final String CONNECTIONS = "quarkus.datasource.jdbc.max-size";
    private static final int THREADS_PER_CORE = 4;
    private static final int FEWEST = 8;

    /** Two nodes must fit into PostgreSQL's 100 connections. */
    private static final int MOST = 32;

    /** One listens for changes of other processes, and whoever holds one may need a second for a moment. */
    private static final int MORE_CONNECTIONS = 4;

    /** What is configured, else what suits this machine. */
    static ThreadPools of(SmallRyeConfig config) {
        int cores = Runtime.getRuntime().availableProcessors();
        int threads = Math.max(FEWEST, Math.min(MOST, THREADS_PER_CORE * cores));
        return new ThreadPools(
                config.getOptionalValue(THREADS, Integer.class).orElse(threads),
                config.getOptionalValue(CONNECTIONS, Integer.class).orElse(threads + MORE_CONNECTIONS));
    }

    public void tellQuarkus() {
        System.setProperty(THREADS, Integer.toString(threads));
        System.setProperty(CONNECTIONS, Integer.toString(connections));
    }
}
