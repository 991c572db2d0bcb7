package shironam.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import shironam.story.Breaking;
import shironam.story.Changes;
import shironam.story.Ingredient;
import shironam.story.MostRead;
import shironam.story.Paper;
import shironam.story.PublicPictures;
import shironam.story.StoryChanged;

/** The pages that are ready, as many as fit into the memory that they are given. */
@ApplicationScoped
public class FinishedPages {
    /** In bytes; 0 keeps nothing, so every request is rendered. */
    @ConfigProperty(name = "shironam.delivery.memory", defaultValue = "134217728")
    long memory;

    @Inject
    Boundary boundary;

    @Inject
    Clock clock;

    @Inject
    Paper paper;

    @Inject
    Breaking breaking;

    @Inject
    MostRead mostRead;

    @Inject
    PublicPictures pictures;

    private Cache<String, FinishedPage> pages;
    private final AtomicLong drops = new AtomicLong();
    private volatile long lastDropMillis;

    @PostConstruct
    void open() {
        pages = Caffeine.newBuilder()
                .maximumWeight(memory)
                .weigher((String key, FinishedPage page) -> page.weight())
                .build();
    }

    /** The finished page, or null. Called on event loops: it does not wait for anything. */
    FinishedPage get(String key) {
        if (boundary.isPassed()) {
            dropAll();
            return null;
        }
        FinishedPage page = pages.getIfPresent(key);
        return page != null && page.isRightAt(clock.millis()) ? page : null;
    }

    /**
     * A mark to take before a page is rendered and to give back with it: a page whose ingredients were read before
     * they changed, or before a story came out, must not be kept after. Waits for the database now and then.
     */
    long mark() {
        if (memory > 0 && !boundary.isAhead() && !boundary.renew()) {
            dropAll();
        }
        return drops.get();
    }

    void keep(String key, FinishedPage page, long mark) {
        if (memory <= 0) {
            return;
        }
        pages.put(key, page);
        if (drops.get() != mark || !boundary.isAhead()) {
            pages.asMap().remove(key, page);
        }
    }

    void dropAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) StoryChanged change) {
        drop(change.ingredients());
    }

    void drop(Set<String> ingredients) {
        if (ingredients.contains(Changes.EVERYTHING)) {
            dropAll();
            boundary.renew();
            return;
        }
        forgetWhatIsMadeOf(ingredients);
        dropped();
        pages.asMap().values().removeIf(page -> !Collections.disjoint(page.ingredients, ingredients));
        if (!boundary.renew()) {
            dropAll();
        }
    }

    /** Before pages go, or the next might be made of what was remembered. */
    private void forgetWhatIsMadeOf(Set<String> ingredients) {
        pictures.forget();
        if (ingredients.contains(Ingredient.SECTIONS)) {
            paper.forget();
            breaking.forget();
        }
        if (ingredients.contains(Ingredient.MOST_READ)) {
            mostRead.forget();
        }
    }

    void dropAll() {
        forgetWhatIsMadeOf(Set.of(Ingredient.SECTIONS, Ingredient.MOST_READ));
        boundary.forget(); // so the next page waits until the paper's clock is known again
        dropped();
        pages.invalidateAll();
    }

    private void dropped() {
        drops.incrementAndGet();
        lastDropMillis = System.currentTimeMillis();
    }

    long lastDropMillis() {
        return lastDropMillis;
    }
}
