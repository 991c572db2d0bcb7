package shironam.importing.fetching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.logging.Logger;
import shironam.bangla.Graphemes;
import shironam.bangla.Normalization;
import shironam.importing.sources.ImportRefusedException;
import shironam.media.MediaStore;
import shironam.media.formats.UnusablePictureException;
import shironam.settings.EmbedSettings;
import shironam.story.paper.EmbedSite;
import shironam.story.paper.EmbedSites;

/** Asks a site by oEmbed what is shown at an address: only if the operator allows it, and only sites that an admin lists. */
@Singleton
public class OembedLookup {
    /** What is known of an embed; empty for what is not. */
    public record Facts(String title, String poster) {}

    private static final Logger LOG = Logger.getLogger(OembedLookup.class);
    private static final Facts NOTHING = new Facts("", "");
    private static final int LONGEST_TITLE = 200;

    private final EmbedSettings settings;
    private final EmbedSites sites;
    private final PictureFetcher fetcher;
    private final MediaStore media;
    private final ObjectMapper json;

    @Inject
    OembedLookup(
            EmbedSettings settings, EmbedSites sites, PictureFetcher fetcher, MediaStore media, ObjectMapper json) {
        this.settings = settings;
        this.sites = sites;
        this.fetcher = fetcher;
        this.media = media;
        this.json = json;
    }

    public Facts of(String href) {
        return settings.fetch()
                ? sites.of(href)
                        .filter(site -> !site.endpoint.isEmpty())
                        .map(site -> ask(site, href))
                        .orElse(NOTHING)
                : NOTHING;
    }

    /** What can't be had the editor writes. */
    Facts ask(EmbedSite site, String href) {
        try {
            JsonNode answer = json.readTree(fetcher.fetch(
                    address(site.endpoint, href),
                    Set.of(URI.create(site.endpoint).getHost()),
                    FetchRequest.JSON));
            String title = Normalization.line(answer.path("title").asText(""));
            return new Facts(
                    Graphemes.truncate(title, LONGEST_TITLE),
                    poster(site, answer.path("thumbnail_url").asText("")));
        } catch (ImportRefusedException | IOException refused) {
            LOG.infof("Nothing is known of %s: %s", href, refused.getMessage());
            return NOTHING;
        }
    }

    private static String address(String endpoint, String href) {
        return endpoint + (endpoint.contains("?") ? "&" : "?") + "format=json&url="
                + URLEncoder.encode(href, StandardCharsets.UTF_8);
    }

    private String poster(EmbedSite site, String address) {
        if (address.isEmpty()) {
            return "";
        }
        try {
            return media.keep(fetcher.fetch(address, site.pictureHosts(), FetchRequest.POSTER))
                    .path();
        } catch (ImportRefusedException | IOException | UnusablePictureException unusable) {
            LOG.infof("The poster %s is not taken: %s", address, unusable.getMessage());
            return "";
        }
    }
}
