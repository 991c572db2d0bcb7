package shironam.delivery.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Pages that are being made just now, each by the first who asked for it; who asks meanwhile waits for that one. */
final class RequestCoalescing {
    private final ConcurrentMap<String, Making> makings = new ConcurrentHashMap<>();

    /** Of one page, by one request. */
    final class Making {
        private final String key;
        private final List<Consumer<Boolean>> waiting = new ArrayList<>();

        private Making(String key) {
            this.key = key;
        }

        /**
         * Resumes the requests that wait. Only the first call has an effect.
         *
         * @param made whether there is a page
         */
        void isOver(boolean made) {
            if (makings.remove(key, this)) {
                waiting.forEach(goOn -> goOn.accept(made));
            }
        }
    }

    /**
     * @param goOn what to do when the page was made by another
     * @return null where another request makes the page; else the caller makes it and calls {@link Making#isOver}
     */
    Making orWait(String key, Consumer<Boolean> goOn) {
        Making mine = new Making(key);
        Making making = makings.compute(key, (same, others) -> {
            if (others == null) {
                return mine;
            }
            others.waiting.add(goOn); // compute() is atomic: a removal of this entry comes before or after
            return others;
        });
        return making == mine ? mine : null;
    }
}
