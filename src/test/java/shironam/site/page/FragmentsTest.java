package shironam.site.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.delivery.cache.PageCache;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.site.ParsedBodyCache;
import shironam.story.Story;
import shironam.story.changes.DroppableCache;
import shironam.story.changes.SurrogateKey;

/** A page that is made a second time takes every part that has not changed from what is remembered. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FragmentsTest {
    private static final String TEXT = """
            <p>প্রথম অনুচ্ছেদ, <a href="/world/1/nothing">একটি সূত্র</a>।</p>
            <embedded-content href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">একটি ভিডিও</embedded-content>
            <figure><img src="https://pictures.example/a.jpg" alt="ছবি"><figcaption>ছবির কথা</figcaption></figure>
            <p>শেষ অনুচ্ছেদ।</p>""";

    @Inject
    Newsroom newsroom;

    @Inject
    PageCache pages;

    @Inject
    FragmentCache fragments;

    @All
    @Inject
    List<DroppableCache> caches;

    @Test
    void nothingIsRenderedTwiceForTheSameValues() {
        Story plain = newsroom.publish(Newsroom.content("পাতার অংশ", "life", "<p>লেখা</p>"));
        Story rich = newsroom.publish(
                Newsroom.content("পাতার অংশের লেখা", "life", TEXT, "অংশের লেখক", "সূত্র", List.of("পাতার অংশ")));

        String search = "/search?q=" + URLEncoder.encode("অংশের", UTF_8);
        String archive = "/archive/" + LocalDate.ofInstant(rich.publishAt, ZoneId.of("Asia/Dhaka"));

        Set<String> both = Set.of(SurrogateKey.story(plain.id), SurrogateKey.story(rich.id));
        for (String path :
                List.of("/", "/life", plain.path(), rich.path(), search, "/feed.xml", "/life/feed.xml", archive)) {
            made(path, both);
            long once = fragments.size();

            made(path, both);

            assertEquals(once, fragments.size(), path);
            assertTrue(once > 0);
        }
    }

    /** What is made of other caches may not be made anew of what these held before the change. */
    @Test
    void whatIsMadeOfOtherCachesIsDroppedAfterThem() {
        int all = caches.size();

        assertTrue(caches.get(all - 2) instanceof ParsedBodyCache);
        assertTrue(caches.get(all - 1) instanceof FragmentCache);
    }

    @Test
    void whatWasMadeBeforeAChangeIsNotKeptAfterIt() {
        long mark = fragments.mark();
        fragments.dropAll();

        fragments.keep(this, "a value", "made of what was", 1, mark);
        fragments.keepPage(this, "a value", "made of what was", 1, mark);

        assertNull(fragments.known(this, "a value"));
        assertNull(fragments.knownPage(this, "a value"));
    }

    private void made(String path, Set<String> surrogateKeys) {
        pages.drop(surrogateKeys);
        assertEquals(200, Pages.status(path), path);
    }
}
