package shironam;

import java.sql.Connection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Another node on the same database, which works on some rows just now. */
public final class OtherNode {
    private OtherNode() {}

    /**
     * Asks while the rows are locked, and lets them go as they were a fifth of a second later.
     *
     * @param rows a query of them, without its {@code for update}
     */
    public static <T> T whileItHolds(DataSource database, String rows, Supplier<T> asked) throws Exception {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeQuery(rows + " for update");
            CompletableFuture<T> answer = CompletableFuture.supplyAsync(asked);
            Thread.sleep(200);
            other.rollback();
            return answer.get(20, TimeUnit.SECONDS);
        }
    }
}
