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
         * Lets those go on who wait. It may be called more than once, and only the first time counts.
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
     * @return null where another makes it; else the caller does, and tells when that is over
     */
    Making orWait(String key, Consumer<Boolean> goOn) {
        Making mine = new Making(key);
        Making making = makings.compute(key, (same, others) -> {
            if (others == null) {
                return mine;
            }
            others.waiting.add(goOn); // nobody else is at it: whoever removes it comes after or before
            return others;
        });
        return making == mine ? mine : null;
    }
}
