package shironam.cli;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;

/**
 * How much the process does at a time. Nearly all work is a short computation around one question to the database, so
 * more threads than keep the cores busy only take turns: with 200 of them two cores render a fifth fewer pages.
 */
final class Capacity {
    private static final int THREADS_PER_CORE = 4;
    private static final int FEWEST = 8;

    /** Two nodes must fit into PostgreSQL's 100 connections. */
    private static final int MOST = 32;

    /** One listens for changes of other processes, and whoever holds one may need a second for a moment. */
    private static final int MORE_CONNECTIONS = 4;

    private Capacity() {}

    static void suitThisMachine() {
        int cores = Runtime.getRuntime().availableProcessors();
        int threads = Math.max(FEWEST, Math.min(MOST, THREADS_PER_CORE * cores));
        SmallRyeConfig configured = ConfigUtils.configBuilder().build();
        unlessSet(configured, "quarkus.thread-pool.max-threads", threads);
        unlessSet(configured, "quarkus.datasource.jdbc.max-size", threads + MORE_CONNECTIONS);
    }

    private static void unlessSet(SmallRyeConfig configured, String name, int value) {
        if (configured.getOptionalValue(name, Integer.class).isEmpty()) {
            System.setProperty(name, Integer.toString(value));
        }
    }
}
