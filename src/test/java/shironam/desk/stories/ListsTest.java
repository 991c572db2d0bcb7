package shironam.desk.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shironam.TestDatabase;
import shironam.bangla.Dates;
import shironam.desk.Desk;
import shironam.identity.Accounts;
import shironam.identity.Role;
import shironam.site.Newsroom;
import shironam.story.Story;
import shironam.story.StoryContent;

/** What the list of stories promises: every filter, every order, page by page, and views that are kept. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ListsTest {
    private static final String PASSWORD = "শক্ত পাসওয়ার্ড ৭";

    @Inject
    Accounts accounts;

    @Inject
    Newsroom newsroom;

    private Desk editor;
    private Desk reporter;

    @BeforeEach
    void people() {
        accounts.createUnlessThere("list-editor", Role.EDITOR, PASSWORD);
        accounts.createUnlessThere("list-reporter", Role.REPORTER, PASSWORD);
        editor = Desk.open("list-editor", PASSWORD);
        reporter = Desk.open("list-reporter", PASSWORD);
    }

    @Test
    void eachFilterFindsItsStoriesAndSaysWhatItFilters() {
        Story draft = newsroom.draft(story("ছাঁকনি খসড়া", "life", "মিতা রহমান", "ছাঁকনির বিষয়"));
        Story out = newsroom.publish(story("ছাঁকনি প্রকাশিত", "sport", "মিতা রহমান", "অন্য বিষয়"));
        Story waiting = newsroom.publish(story("ছাঁকনি অপেক্ষায়", "sport", "অন্য লেখক", "ছাঁকনির বিষয়"), days(5));
        Story bare = newsroom.draft(story("ছাঁকনি বিভাগহীন", "", "", ""));
        LocalDate today = LocalDate.now(Dates.zone());

        assertEquals(ids(bare, waiting, out, draft), listed("q=ছাঁকনি"));
        assertEquals(ids(bare, draft), listed("q=ছাঁকনি&status=draft"));
        assertEquals(ids(out), listed("q=ছাঁকনি&status=published"));
        assertEquals(ids(waiting), listed("q=ছাঁকনি&status=scheduled"));
        assertEquals(ids(), listed("q=ছাঁকনি&status=withdrawn"));
        assertEquals(ids(waiting, out), listed("q=ছাঁকনি&section=sport"));
        assertEquals(ids(out, draft), listed("q=ছাঁকনি&author=মিতা রহমান"), "the whole name");
        assertEquals(ids(out, draft), listed("q=ছাঁকনি&author=মিতা"), "a part of it");
        assertEquals(ids(), listed("q=ছাঁকনি&author=কেউ নয়"));
        assertEquals(ids(waiting, draft), listed("q=ছাঁকনি&tag=ছাঁকনির বিষয়"));
        assertEquals(ids(waiting, out, draft), listed("q=ছাঁকনি&tag=বিষয়"), "a part of it");
        assertEquals(ids(bare), listed("q=ছাঁকনি&attention=true"));
        assertEquals(ids(bare, waiting, out, draft), listed("q=ছাঁকনি&from=" + today + "&to=" + today));
        assertEquals(ids(), listed("q=ছাঁকনি&to=" + today.minusDays(1)));
        assertEquals(ids(waiting), listed("q=ছাঁকনি&sort=newest_publication&from=" + today.plusDays(1)));
        assertEquals(ids(waiting), listed("q=ছাঁকনি&status=scheduled&section=sport&author=অন্য&tag=ছাঁকনির বিষয়"));

        Document page = editor.page(address("q=ছাঁকনি&section=sport&sort=oldest_publication"));
        assertEquals(3, page.select(".part").size(), page.select(".parts").text());
        Element section = page.select(".part").first();
        assertTrue(section.text().contains("বিভাগ: খেলা"), section.text());
        assertTrue(
                editor.page(section.expectFirst("a").attr("href")).select(".part").stream()
                        .noneMatch(part -> part.text().contains("বিভাগ")),
                "each part can be dropped");
    }

    @Test
    void whatMayNeedAnEditorIsFoundWithItsReason() {
        Story target = newsroom.publish(story("নজরের লক্ষ্য", "life", "", ""));
        Story holder = newsroom.publish(withBody(
                story("নজরের কার্ড", "life", "", ""),
                "<p>আগে।</p><related-story href=\"/life/" + target.id + "\"></related-story>"));
        Story nameless = newsroom.draft(withBody(
                story("নজরের নামহীন", "life", "", ""),
                "<p>আগে।</p><related-story href=\"https://example.org/নজর/1\"></related-story>"));
        assertEquals(ids(nameless), listed("q=নজরের&attention=true"));

        newsroom.withdraw(target);
        assertEquals(ids(nameless, holder), listed("q=নজরের&attention=true"), "its card leads to what was withdrawn");
        Document page = editor.page(address("q=নজরের কার্ড&attention=true"));
        assertTrue(page.select(".story-row").text().contains("কোথাও যায় না"), page.text());
        assertEquals(ids(holder), listed("q=নজরের&attention=true&status=published"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "newest_change",
                "oldest_change",
                "newest_publication",
                "oldest_publication",
                "newest_change&attention=true"
            })
    void nothingComesTwiceAndNothingIsLeftOutWhileStoriesChange(String order) {
        String word = "পাতা"
                + Long.toString(System.nanoTime(), 20)
                        .chars()
                        .mapToObj(digit -> Character.toString('ক' + Character.digit(digit, 20)))
                        .collect(Collectors.joining());
        List<Long> made = new ArrayList<>();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < 65; i++) {
            // every third time is shared by several: only the number tells them apart
            Story story = newsroom.publish(
                    withBody(
                            story(word + " " + i, "life", "", ""),
                            "<p>ক</p><related-story href=\"https://example.org/x/1\"></related-story>"),
                    Instant.parse("2024-11-10T08:00:00Z").plus(Duration.ofHours(i / 3)));
            stories.add(story);
            made.add(story.id);
        }
        List<Long> expected = new ArrayList<>(made);
        if (!order.startsWith("oldest")) {
            java.util.Collections.reverse(expected);
        }
        String address = address("q=" + word + "&sort=" + order);
        List<Long> found = new ArrayList<>();
        for (Document page = editor.page(address); ; page = editor.page(address)) {
            found.addAll(ids(page));
            int last = made.indexOf(found.get(found.size() - 1));
            Element more = page.selectFirst("a[rel=next]");
            if (more == null) {
                break;
            }
            address = more.attr("href");
            if (order.startsWith("newest_change")) { // what was the place goes elsewhere
                newsroom.save(stories.get(last), story(word + " বদলানো " + last, "life", "", ""));
            }
        }
        assertEquals(expected, found);
        assertEquals(new HashSet<>(made).size(), found.size());
    }

    @Test
    void aReporterFindsNoDraftThatIsNotTheirs() {
        long own = reporter.write("গোপনীয়তা নিজের");
        newsroom.draft(story("গোপনীয়তা অন্যের", "life", "", ""));
        newsroom.draft(story("গোপনীয়তা অন্যের আরেকটি", "", "", ""));
        for (String filter :
                List.of("", "&status=draft", "&section=life", "&attention=true", "&mine=true", "&sort=oldest_change")) {
            List<Long> found = ids(reporter.page(address("q=গোপনীয়তা" + filter)));
            assertTrue(List.of(List.of(own), List.of()).contains(found), filter + found);
        }
        assertTrue(reporter.page("/desk/stories").select("#assigned").isEmpty());
    }

    @Test
    void aFilterIsKeptUnderAName() {
        String kept = address("section=sport&status=draft");
        String keep = "/desk/views?status=draft&section=sport";
        editor.post(kept, ".keep-view form", keep, Map.of("name", "খেলার খসড়া"))
                .then()
                .statusCode(303);
        Element tab = editor.page("/desk/stories").expectFirst(".tab-kept a");
        assertEquals("খেলার খসড়া", tab.text());
        Document page = editor.page(tab.attr("href"));
        assertEquals("page", page.expectFirst(".tab-kept a").attr("aria-current"));
        assertTrue(reporter.page("/desk/stories").select(".tab-kept").isEmpty(), "each person has their own");

        String removal = page.expectFirst(".tab-kept form").attr("action");
        reporter.post(kept, ".keep-view form", removal, Map.of()).then().statusCode(303);
        assertEquals(1, editor.page("/desk/stories").select(".tab-kept").size(), "and nobody drops another's");
        editor.post(tab.attr("href"), ".tab-kept form", removal, Map.of())
                .then()
                .statusCode(303);
        assertTrue(editor.page("/desk/stories").select(".tab-kept").isEmpty());
        assertTrue(editor.post(kept, ".keep-view form", "/desk/views?section=sport", Map.of("name", " "))
                .getHeader("Location")
                .endsWith("said=VIEW_NAMELESS"));
    }

    private List<Long> listed(String query) {
        return ids(editor.page(address(query.contains("sort=") ? query : query + "&sort=newest_change")));
    }

    private static String address(String query) {
        StringBuilder address = new StringBuilder("/desk/stories?");
        for (String part : query.split("&")) {
            int equals = part.indexOf('=') + 1;
            address.append(part, 0, equals)
                    .append(URLEncoder.encode(part.substring(equals), StandardCharsets.UTF_8))
                    .append('&');
        }
        return address.substring(0, address.length() - 1);
    }

    private static List<Long> ids(Document page) {
        return page.select(".story-row h2 a").stream()
                .map(link -> Long.valueOf(link.attr("href").replaceAll("\\D", "")))
                .toList();
    }

    private static List<Long> ids(Story... stories) {
        return java.util.Arrays.stream(stories).map(story -> story.id).toList();
    }

    private static Instant days(int count) {
        return Instant.now().plus(Duration.ofDays(count));
    }

    private static StoryContent story(String headline, String section, String author, String tag) {
        return Newsroom.content(
                headline, section, "<p>লেখা।</p>", author, "", tag.isEmpty() ? List.of() : List.of(tag));
    }

    private static StoryContent withBody(StoryContent content, String body) {
        return content.withBody(shironam.body.Body.parse(body));
    }
}
