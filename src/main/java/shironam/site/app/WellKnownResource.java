package shironam.site.app;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import shironam.body.writing.Markdown;
import shironam.settings.SecuritySettings;
import shironam.site.FeedFormat;
import shironam.site.SiteMessages;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.story.Section;
import shironam.story.changes.SurrogateKey;

/** What programs and people look for at a fixed place: robots.txt, llms.txt, security.txt, the favicon, /admin. */
@Path("/")
public class WellKnownResource {
    /** RFC 9116 §2.5.5 advises less than a year: who finds a fault should not write to somebody long gone. */
    private static final int CONTACT_DAYS = 180;

    private static final String TEXT = "text/plain; charset=utf-8";

    @Inject
    PageFrame frame;

    @Inject
    LlmsMessages words;

    @Inject
    SiteMessages siteWords;

    @Inject
    Clock clock;

    /** Where to report a weakness of the site: a mail address, or an address on the web or of a telephone. */
    @Inject
    SecuritySettings security;

    @GET
    @Path("robots.txt")
    @Produces(TEXT)
    public String robots() {
        return """
                User-agent: *
                Disallow: /desk
                Sitemap: %s
                Sitemap: %s
                """.formatted(frame.absolute("/sitemap.xml"), frame.absolute("/sitemap-news.xml"));
    }

    /** As llmstxt.org proposes: what is here, and where it is to be had in a form that needs no taking apart. */
    @GET
    @Path("llms.txt")
    public Response llms() {
        StringBuilder text = new StringBuilder("# " + Markdown.text(frame.siteName()) + "\n\n");
        text.append("> ").append(Markdown.text(frame.tagline())).append("\n\n");
        text.append(words.markdown())
                .append("\n\n## ")
                .append(siteWords.sections())
                .append("\n\n");
        for (Section section : frame.sections()) {
            line(text, section.nameBn, "/" + section.slug, section.nameEn);
        }
        text.append("\n## ").append(words.forPrograms()).append("\n\n");
        for (FeedFormat form : FeedFormat.values()) {
            line(text, form.name, "/" + form.file, "");
        }
        line(text, "JSON API (OpenAPI)", "/api/openapi.json", "");
        line(text, "Sitemap", "/sitemap.xml", "");
        return HtmlResponses.document(text.toString(), "text/plain", List.of(SurrogateKey.SECTIONS));
    }

    private void line(StringBuilder text, String words, String path, String about) {
        text.append("- ").append(Markdown.link(words, frame.absolute(path)));
        text.append(about.isEmpty() ? "\n" : ": " + Markdown.text(about) + "\n");
    }

    /** RFC 9116. Where nobody has said whom to tell, there is none. */
    @GET
    @Path(".well-known/security.txt")
    public Response security() {
        String contact = security.contact().map(String::strip).orElseThrow(NotFoundException::new);
        String text = """
                Contact: %s
                Expires: %sT00:00:00Z
                Preferred-Languages: bn, en
                Canonical: %s
                """.formatted(
                        contact.matches("[a-z]+:.+") ? contact : "mailto:" + contact,
                        LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(CONTACT_DAYS),
                        frame.absolute("/.well-known/security.txt"));
        return Response.ok(text, TEXT).build();
    }

    /** Where programs look for it that read no page, such as feed readers. */
    @GET
    @Path("favicon.ico")
    public Response favicon() {
        return HtmlResponses.movedTo(frame.face().icons() + "favicon.ico");
    }

    @GET
    @Path("admin")
    public Response admin() {
        return Response.status(Response.Status.FOUND)
                .location(URI.create("/desk"))
                .build();
    }
}
