package shironam.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Parts that pages have in common (the masthead of a day, a card, the other stories of a section) or that stay while the
 * rest of a page changes (its head), remembered by
 * the values that they show. The same values always look the same, so what is remembered never goes stale.
 */
@ApplicationScoped
class Fragments {
    private static final long MOST_CHARACTERS = 8_000_000;

    private record Key(String kind, Object values) {}

    private final Cache<Key, String> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, String html) -> html.length() + 100)
            .build();

    /** @param values all that the HTML is made of, with equality by value */
    String html(String kind, Object values, Supplier<String> rendered) {
        return known.get(new Key(kind, values), key -> rendered.get());
    }
}
