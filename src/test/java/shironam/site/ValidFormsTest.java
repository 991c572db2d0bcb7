package shironam.site;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import shironam.TestDatabase;
import shironam.site.lists.ArchivePages;
import shironam.story.Story;

/** What programs read of pages and feeds is valid: held against schemas, which are in {@code src/test/resources/schemas}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ValidFormsTest {
    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");

    @Inject
    Newsroom newsroom;

    @Test
    void whatPagesTellInSchemaOrgsWords() throws IOException {
        Schema schema = json("json-ld.json");
        Story full = newsroom.publish(FullContent.of("বৈধ জেসন", "science"));
        Story bare = newsroom.publish(Newsroom.content("খালি জেসন", "science", "<p>লেখা</p>"));

        for (String path : List.of(
                "/",
                "/science",
                full.path(),
                bare.path(),
                "/author/" + full.author.slug,
                "/tag/" + full.tags.get(0).slug,
                ArchivePages.path(full.publishAt))) {
            String data = Pages.page(path)
                    .expectFirst("script[type=application/ld+json]")
                    .data();

            assertEquals(List.of(), schema.validate(data, InputFormat.JSON), path);
        }
    }

    @Test
    void jsonFeeds() throws IOException {
        Schema schema = json("json-feed.json");
        for (String folder : folders()) {
            String feed = Pages.text(folder + "/feed.json");

            assertEquals(List.of(), schema.validate(feed, InputFormat.JSON), folder);
        }
    }

    @Test
    void rssAndAtom() throws SAXException {
        var rss = xml("rss.xsd");
        var atom = xml("atom.xsd");
        for (String folder : folders()) {
            assertValid(rss, folder + "/feed.xml");
            assertValid(atom, folder + "/atom.xml");
        }
    }

    /** Of the paper, a section, a tag and an author, with a story that has all that a feed may tell. */
    private List<String> folders() {
        Story story = newsroom.publish(FullContent.of("বৈধ ফিড", "culture"));
        return List.of("", "/culture", "/tag/" + story.tags.get(0).slug, "/author/" + story.author.slug);
    }

    private static Schema json(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(name)), InputFormat.JSON);
    }

    private static javax.xml.validation.Schema xml(String name) throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMAS.resolve(name).toFile());
    }

    private static void assertValid(javax.xml.validation.Schema schema, String address) {
        String document = Pages.text(address);
        assertDoesNotThrow(() -> schema.newValidator().validate(new StreamSource(new StringReader(document))), address);
    }
}
