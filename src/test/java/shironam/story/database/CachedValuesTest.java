package shironam.story.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedValuesTest {
    private final CachedValues<String, Integer> values = new CachedValues<>(10);
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    private Map<String, Integer> ask(List<String> keys) {
        asked.incrementAndGet();
        return Map.of("a", stored.get());
    }

    private int get() {
        return values.of(List.of("a"), this::ask).get("a");
    }

    @Test
    void aValueIsAskedForOnceUntilItIsForgotten() {
        assertEquals(0, get());
        stored.set(1);
        assertEquals(0, get());
        assertEquals(1, asked.get());

        values.forget(List.of("b"));
        assertEquals(0, get());
        values.forget(List.of("a"));
        assertEquals(1, get());
        assertEquals(2, asked.get());
    }

    /** Not for a moment: who read it may be held up between putting it there and looking for changes. */
    @Test
    void whatWasReadBeforeAChangeIsSeenByNobodyAfterIt() throws Exception {
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            for (int i = 1; i < 2_000; i++) {
                Future<Integer> read = reader.submit(this::get);
                stored.set(i);
                values.forgetAll();
                do {
                    assertEquals(i, get());
                } while (!read.isDone());
                assertEquals(i, get());
                values.forgetAll();
            }
        } finally {
            reader.shutdown();
        }
    }
}
