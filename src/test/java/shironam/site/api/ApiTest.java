package shironam.site.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Newsroom;
import shironam.site.Pages;
import shironam.story.Picture;
import shironam.story.Story;
import shironam.story.StoryContentBuilder;
import shironam.story.StoryField;
import shironam.story.addresses.SiteAddress;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiTest {
    @Inject
    Newsroom newsroom;

    @Inject
    ObjectMapper json;

    @Inject
    SiteAddress siteAddress;

    @Test
    void aProgramReadsAllStoriesOnceWhateverComesMeanwhile() throws Exception {
        Instant time = Instant.parse("2024-11-05T04:00:00Z");
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) { // the same moment twice
            expected.add(0, published("ধারার লেখা " + i, time.plusSeconds(i / 2)).id);
        }
        List<Long> read = new ArrayList<>();
        String next = "/api/stories?author=dhara-lekhok&size=2";
        while (next != null) {
            JsonNode page = json.readTree(Pages.text(next));
            page.get("stories").forEach(story -> read.add(story.get("id").asLong()));
            next = page.has("next")
                    ? page.get("next").asText().substring(siteAddress.root().length())
                    : null;
            published("এর মধ্যে এল", Instant.now());
        }

        assertEquals(expected, read.subList(read.size() - expected.size(), read.size()));
        assertEquals(read.size(), Set.copyOf(read).size());
    }

    @Test
    void storiesAreChosenBySectionTagAuthorAndTime() {
        Story story = published("বাছাইয়ের লেখা", Instant.now().minus(Duration.ofMinutes(5)));

        for (String question : List.of(
                "section=books", "tag=ধারার-বিষয়", "author=dhara-lekhok", "section=books&author=dhara-lekhok")) {
            Pages.get("/api/stories?size=100&" + question)
                    .then()
                    .statusCode(200)
                    .body("stories.id", hasItem(story.id.intValue()));
        }
        Pages.get("/api/stories?section=books&since=" + Instant.now().plusSeconds(60))
                .then()
                .body("stories.size()", equalTo(0));
        Pages.get("/api/stories?section=books").then().body("stories.section.slug", everyItem(equalTo("books")));
        Pages.get("/api/sections")
                .then()
                .body("sections.slug", hasItem("books"))
                .body("sections.feed", hasItem(siteAddress.root() + "/books/feed.xml"));
    }

    @Test
    void whatIsToldLiveIsInTheAnswerAndInMarkdown() {
        Story story = published("সরাসরি ধারার লেখা", null);
        Pages.get("/api/stories/" + story.id).then().body("updates", nullValue());
        newsroom.tellLive(story, "<p>প্রথম খবর</p>");
        newsroom.tellLive(story, "<p>পরের খবর</p>");

        Pages.get("/api/stories/" + story.id)
                .then()
                .statusCode(200)
                .body("updates.body_html", equalTo(List.of("<p>পরের খবর</p>", "<p>প্রথম খবর</p>")))
                .body("updates[0].pinned", equalTo(false))
                .body("updates[0].url", containsString("#update-"));
        String path = story.path();
        assertTrue(Pages.text(path + ".md").contains("পরের খবর\n\n---\n"), Pages.text(path + ".md"));
    }

    @Test
    void whatMeansNothingIsSaidInProblemDetails() {
        for (String question : List.of(
                "section=nope", "tag=নেই", "author=nobody", "since=yesterday", "cursor=x", "size=0", "size=1000")) {
            Pages.get("/api/stories?" + question)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("status", equalTo(400))
                    .body("detail", containsString(question.substring(0, question.indexOf('='))));
        }
        Story story = published("প্রত্যাহার করা হবে", null);
        Pages.get("/api/stories/" + story.id).then().statusCode(200);
        newsroom.withdraw(story);
        Pages.get("/api/stories/" + story.id)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("title", equalTo("Gone"));
        Pages.get("/api/nope").then().statusCode(404).contentType("application/problem+json");
        Pages.reader().post("/api/stories").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void scriptsOfOtherSitesMayAskAndComparingCostsNothing() {
        Story story = published("তুলনার লেখা", null);
        var first = Pages.get("/api/stories/" + story.id);

        first.then().header("Access-Control-Allow-Origin", "*");
        Pages.reader()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/stories/" + story.id)
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", "*");
        Pages.reader()
                .header("Access-Control-Request-Method", "GET")
                .options("/api/stories")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"));
    }

    @Test
    void theDescriptionTellsOfEveryPathAndParameter() throws Exception {
        JsonNode paths = description().get("paths");
        Set<String> told = new TreeSet<>();
        paths.fieldNames().forEachRemaining(told::add);
        Set<String> real = new TreeSet<>();
        for (Method method : ApiResource.class.getMethods()) {
            if (method.isAnnotationPresent(GET.class)) {
                String path =
                        "/api/" + method.getAnnotation(Path.class).value().replaceAll("\\{(\\w+):[^/]*\\}", "{$1}");
                real.add(path);
                Set<String> asked = new TreeSet<>();
                Arrays.stream(method.getParameters())
                        .map(parameter -> parameter.getAnnotation(QueryParam.class))
                        .filter(parameter -> parameter != null)
                        .forEach(parameter -> asked.add(parameter.value()));
                Set<String> described = new TreeSet<>();
                JsonNode parameters = paths.path(path).path("get").path("parameters");
                parameters.forEach(parameter -> {
                    if (parameter.get("in").asText().equals("query")) {
                        described.add(parameter.get("name").asText());
                    }
                });
                assertEquals(asked, described, path);
            }
        }
        assertEquals(real, told);
        assertEquals(
                siteAddress.root(),
                description().get("servers").get(0).get("url").asText());
    }

    @Test
    void everyAnswerIsAsTheDescriptionSays() throws Exception {
        Story target = published("লক্ষ্য", null);
        Story story = newsroom.publish(StoryContentBuilder.builder()
                .texts(Map.of(
                        StoryField.HEADLINE,
                        "সব আছে যে লেখায়",
                        StoryField.KICKER,
                        "কিকার",
                        StoryField.SUMMARY,
                        "সারাংশ",
                        StoryField.AUTHOR,
                        "ধারা লেখক",
                        StoryField.SOURCE,
                        "এএফপি"))
                .section("books")
                .tags(List.of("ধারার বিষয়"))
                .picture(new Picture("https://pictures.example/a.jpg", 900, 600, "ছবি", "ক্যাপশন", "ছবি: কেউ"))
                .build()
                .withBody(shironam.body.Body.parse(
                        "<p>লেখা</p><related-story href=\"/books/" + target.id + "/x\"></related-story><p>শেষ</p>")));

        assertIs("Story", "/api/stories/" + story.id);
        assertIs("Stories", "/api/stories?size=3");
        assertIs("Sections", "/api/sections");
        check(schema("Problem"), json.readTree(Pages.get("/api/stories?size=x").asString()), "problem");
        JsonNode whole = json.readTree(Pages.text("/api/stories/" + story.id));
        assertEquals(
                siteAddress.root() + target.path(),
                whole.get("cards").get(0).get("url").asText());
        assertEquals("এএফপি", whole.get("source").asText());
    }

    @Test
    void theDescriptionHasOneAddress() {
        Pages.get("/q/openapi").then().statusCode(404);
    }

    @Test
    void ninjsHoldsToItsSchema() throws Exception {
        Story story = newsroom.publish(Newsroom.content(
                "এজেন্সির লেখা",
                "books",
                "<p>লেখা <a href=\"/books\">বই</a></p>",
                "ধারা লেখক",
                "বাসস",
                List.of("ধারার বিষয়")));

        JsonNode item = json.readTree(Pages.text("/api/stories/" + story.id + "/ninjs"));

        // the properties of version 3.0 that are used here, with the types that its schema gives them
        Set<String> texts = Set.of(
                "uri",
                "type",
                "representationType",
                "pubStatus",
                "language",
                "firstCreated",
                "versionCreated",
                "slugline",
                "by");
        Set<String> lists = Set.of(
                "headlines",
                "descriptions",
                "bodies",
                "infoSources",
                "people",
                "places",
                "subjects",
                "altIds",
                "associations");
        item.fields().forEachRemaining(field -> {
            String name = field.getKey();
            assertTrue(
                    texts.contains(name) && field.getValue().isTextual()
                            || lists.contains(name) && field.getValue().isArray()
                            || name.equals("standard"),
                    name);
        });
        for (String list : List.of("headlines", "descriptions", "bodies")) {
            item.get(list)
                    .forEach(part -> assertTrue(part.get("value").isTextual()
                            && part.get("role").isTextual()
                            && part.get("contentType").isTextual()));
        }
        assertEquals("text", item.get("type").asText());
        assertEquals("usable", item.get("pubStatus").asText());
        assertEquals("full", item.get("representationType").asText());
        assertEquals("3.0", item.get("standard").get("version").asText());
        assertEquals(siteAddress.root() + "/" + story.id, item.get("uri").asText());
        assertTrue(item.get("versionCreated").asText().endsWith("+06:00"));
        assertTrue(item.get("bodies").get(0).get("value").asText().contains(siteAddress.root() + "/books"));
        assertEquals("বাসস", item.get("infoSources").get(0).get("name").asText());
        Pages.get("/api/stories/" + story.id + "/ninjs").then().contentType(startsWith("application/json"));
    }

    private void assertIs(String schema, String address) throws Exception {
        check(schema(schema), json.readTree(Pages.text(address)), address);
    }

    /** As much of JSON Schema as the description uses. */
    private void check(JsonNode schema, JsonNode value, String where) throws Exception {
        if (schema.has("$ref")) {
            check(schema(schema.get("$ref").asText().replaceFirst(".*/", "")), value, where);
            return;
        }
        switch (schema.get("type").asText()) {
            case "object" -> {
                for (JsonNode required : schema.path("required")) {
                    assertTrue(value.has(required.asText()), where + " lacks " + required);
                }
                for (var field : (Iterable<java.util.Map.Entry<String, JsonNode>>) value::fields) {
                    JsonNode described = schema.get("properties").get(field.getKey());
                    assertTrue(described != null, where + " has " + field.getKey());
                    check(described, field.getValue(), where + "/" + field.getKey());
                }
            }
            case "array" -> {
                for (JsonNode item : value) {
                    check(schema.get("items"), item, where + "[]");
                }
            }
            case "integer" -> assertTrue(value.isIntegralNumber(), where);
            default -> {
                assertTrue(value.isTextual(), where);
                assertFalse(
                        schema.path("format").asText().equals("uri")
                                && !value.asText().startsWith("http"),
                        where);
            }
        }
    }

    private JsonNode description() throws Exception {
        return json.readTree(Pages.text("/api/openapi.json"));
    }

    private JsonNode schema(String name) throws Exception {
        return description().get("components").get("schemas").get(name);
    }

    private Story published(String headline, Instant at) {
        return newsroom.publish(
                Newsroom.content(headline, "books", "<p>লেখা</p>", "ধারা লেখক", "", List.of("ধারার বিষয়")), at);
    }
}
