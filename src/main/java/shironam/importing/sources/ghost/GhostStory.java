package shironam.importing.sources.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shironam.body.source.GhostMarkup;
import shironam.importing.sources.ExportedStory;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.JsonExport;
import shironam.importing.sources.Note;
import shironam.importing.sources.SourceCategory;
import shironam.importing.sources.SourceStory;
import shironam.importing.sources.markdown.MarkdownReader;

/** A post or page of Ghost as a story. */
final class GhostStory {
    /** In exports the address of the site stands so. */
    private static final String HOME = "__GHOST_URL__";

    /** A part that Ghost shows to some readers. */
    private static final Pattern GATED =
            Pattern.compile("(?s)<!--kg-gated-block:begin([^>]{0,500})-->(.*?)<!--kg-gated-block:end[^>]{0,20}-->");

    /** Of what is no page: a preview, or what went out by mail alone; without a number where an answer does not name it. */
    private static final Pattern PREVIEW = Pattern.compile("/(?:p|email)(?:/[0-9a-f]{8}-[0-9a-f-]{27})?/?$|/404/?$");

    private final JsonNode post;
    private final GhostSite site;
    private final ExportedStory story;

    GhostStory(String name, JsonNode post, GhostSite site) {
        this.post = post;
        this.site = site;
        this.story = new ExportedStory(
                name,
                "ghost:"
                        + ExportedStory.identifier(
                                JsonExport.text(post, "id", "uuid", "slug"),
                                JsonExport.text(post, "title"),
                                JsonExport.text(post, "html", "lexical", "mobiledoc", "markdown")));
    }

    SourceStory asSource() throws ImportRefusedException {
        String slug = JsonExport.text(post, "slug");
        story.html(html())
                .with("headline", JsonExport.text(post, "title"))
                .with("summary", JsonExport.text(post, "custom_excerpt"))
                .with("shared_headline", site.text(post, "og_title", "meta_title"))
                .with("shared_summary", site.text(post, "og_description", "meta_description"))
                .with("slug", slug)
                .alsoAt(slug.isEmpty() ? "" : "/" + slug + "/")
                .alsoAt(JsonExport.text(post, "url"))
                .alsoAt(JsonExport.text(post, "canonical_url").replace(HOME, ""))
                .authors(site.authors(post));
        tags();
        picture();
        status();
        if (GhostReader.kind(post).equals("page")) {
            story.note(Note.Kind.WAS_PAGE);
        }
        if (post.path("featured").asInt() == 1 || post.path("featured").asBoolean()) {
            story.note(Note.Kind.ON_TOP);
        }
        return story.asSource();
    }

    /** What Ghost has rendered, else what its editors keep. */
    private String html() throws ImportRefusedException {
        String html = GhostMarkup.of(
                ofAll(JsonExport.text(post, "html")), form -> GhostCards.leftOut(Note.Kind.SIGNUP, form, story));
        if (html.isEmpty() && !JsonExport.text(post, "lexical").isEmpty()) {
            html = new LexicalHtml(story).of(JsonExport.parse(JsonExport.text(post, "lexical")));
        }
        if (html.isEmpty() && !JsonExport.text(post, "mobiledoc").isEmpty()) {
            html = new MobiledocHtml(story).of(JsonExport.parse(JsonExport.text(post, "mobiledoc")));
        }
        if (html.isEmpty()) {
            html = MarkdownReader.html(JsonExport.text(post, "markdown")); // before version 1
        }
        return html.replace(HOME, "");
    }

    private String ofAll(String html) {
        return GATED.matcher(html).replaceAll(part -> {
            if (!part.group(1).contains("nonMember:false")) {
                return Matcher.quoteReplacement(part.group(2));
            }
            return GhostCards.leftOut(Note.Kind.NOT_FOR_ALL, part.group(2), story);
        });
    }

    private void tags() {
        List<GhostSite.GhostTag> shown =
                site.tags(post).stream().filter(tag -> !tag.internal()).toList();
        shown.forEach(tag -> story.under(new SourceCategory(tag.slug(), tag.name())));
        story.tags(shown.stream().map(GhostSite.GhostTag::name).toList());
    }

    private void picture() {
        String picture = JsonExport.text(post, "feature_image", "image").replace(HOME, "");
        if (!picture.isEmpty()) {
            story.with("picture", picture)
                    .with("picture_alt", site.text(post, "feature_image_alt"))
                    .with("picture_caption", site.text(post, "feature_image_caption"));
        }
    }

    private void status() {
        String visibility = JsonExport.condition(post, "visibility");
        String status = isOfApi() ? "published" : JsonExport.condition(post, "status");
        if (status.equals("scheduled")) {
            story.scheduled(JsonExport.text(post, "published_at"));
        } else {
            story.date(JsonExport.text(post, "published_at", "created_at"));
        }
        boolean isClosed = !post.path("access").asBoolean(true);
        if (isClosed || !visibility.isEmpty() && !visibility.equals("public")) {
            story.draft(Note.Kind.MEMBERS_ONLY);
        } else if (status.equals("sent")) {
            story.draft(Note.Kind.MAIL_ONLY);
        } else if (!status.equals("published") && !status.equals("scheduled")) {
            story.draft();
        }
    }

    /**
     * What readers may ask for answers with nothing else than what is published, and whole. Editors ask another, which answers
     * with drafts, too, with as few fields as somebody names: a draft has no date, or its preview for an address.
     */
    private boolean isOfApi() {
        String address = JsonExport.text(post, "url");
        return !post.has("status")
                && (post.has("primary_author") || post.has("comment_id"))
                && !JsonExport.text(post, "published_at").isEmpty()
                && !JsonExport.text(post, "slug").isEmpty()
                && !address.isEmpty()
                && !PREVIEW.matcher(address).find()
                && post.path("published").asBoolean(true);
    }
}
