package shironam.site.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Parts that pages have in common (the masthead of a day, what is read most) or that stay while the rest of a page
 * changes (a story while what is read most changes), remembered by the values that they show. The same
 * values always look the same, so what is remembered never goes stale.
 */
@ApplicationScoped
public class FragmentCache {
    /** Characters; 0 remembers nothing. */
    @ConfigProperty(name = "shironam.site.fragments", defaultValue = "8000000")
    long most;

    private record Key(String kind, Object values) {}

    private Cache<Key, List<PageFragment>> known;

    @PostConstruct
    void open() {
        known = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Key key, List<PageFragment> pieces) -> 100
                        + pieces.stream()
                                .mapToInt(piece -> piece.html().length())
                                .sum())
                .build();
    }

    /** @param values all that the HTML is made of, with equality by value */
    public String html(String kind, Object values, Supplier<String> rendered) {
        return pieces(kind, values, () -> new String[] {rendered.get()}).get(0).html();
    }

    /** The same for HTML in several pieces. */
    public List<PageFragment> pieces(String kind, Object values, Supplier<String[]> rendered) {
        Key key = new Key(kind, values);
        List<PageFragment> ready = known.getIfPresent(key);
        if (ready == null) { // nothing is locked meanwhile: parts stand in parts
            ready = Arrays.stream(rendered.get()).map(PageFragment::new).toList();
            known.put(key, ready);
        }
        return ready;
    }
}
