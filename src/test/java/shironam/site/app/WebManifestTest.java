package shironam.site.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import shironam.TestDatabase;
import shironam.site.Pages;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WebManifestTest {
    @Inject
    ObjectMapper json;

    @Test
    void thePaperCanBeInstalledFromAnyPage() throws Exception {
        String address = Pages.page("/").selectFirst("link[rel=manifest]").attr("href");
        JsonNode manifest = json.readTree(Pages.get(address)
                .then()
                .statusCode(200)
                .contentType("application/manifest+json")
                .extract()
                .asString());

        assertEquals("শিরোনাম", manifest.get("name").asText());
        assertEquals("/", manifest.get("start_url").asText());
        assertEquals(3, manifest.get("icons").size());
        for (JsonNode icon : manifest.get("icons")) {
            BufferedImage picture = ImageIO.read(
                    new ByteArrayInputStream(Pages.get(icon.get("src").asText()).asByteArray()));
            assertEquals(icon.get("sizes").asText(), picture.getWidth() + "x" + picture.getHeight());
        }
    }
}
