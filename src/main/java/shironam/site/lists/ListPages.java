package shironam.site.lists;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import shironam.site.Paging;
import shironam.site.PictureView;
import shironam.site.SiteMessages;
import shironam.site.SiteViews;
import shironam.site.page.PageFrame;
import shironam.site.page.PageStyle;
import shironam.site.page.SiteJsonLd;
import shironam.story.Author;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.pictures.PictureEdits;
import shironam.story.reading.PublicLists;
import shironam.story.reading.PublicLists.Page;
import shironam.story.reading.PublicLists.Place;
import shironam.story.reading.Teaser;

/** The lists of sections, tags and authors. */
@ApplicationScoped
public class ListPages {
    public static final int PAGE = 20;

    @Inject
    PageFrame frame;

    @Inject
    PublicLists lists;

    @Inject
    SiteJsonLd data;

    @Inject
    ListingMessages words;

    @Inject
    SiteMessages siteWords;

    public TemplateInstance section(Section section, Place place) {
        Page page = lists.inSection(section, place, PAGE);
        return list(siteWords.sections(), section.nameBn, "/" + section.slug, section, null, page, place);
    }

    /** The section's first page as the desk has arranged it: what stands above, and the list that follows. */
    TemplateInstance front(Section section, TopView top, List<Teaser> rest, boolean hasOlder, boolean preview) {
        PageFrame.Draft around =
                frame.page(section.nameBn).looking(PageStyle.SECTION).showing(top == null ? List.of() : top.stories());
        if (preview) {
            around.hidden();
        }
        Page page = new Page(rest, false, hasOlder);
        return list(
                siteWords.sections(),
                section.nameBn,
                "/" + section.slug,
                section,
                null,
                page,
                Place.START,
                top,
                around);
    }

    public TemplateInstance tag(Tag tag, Place place) {
        return list(words.tag(), tag.name, "/tag/" + tag.slug, null, null, lists.tagged(tag, place, PAGE), place);
    }

    public TemplateInstance author(Author author, Place place) {
        return list(
                words.author(),
                author.name,
                "/author/" + author.slug,
                null,
                author,
                lists.by(author, place, PAGE),
                place);
    }

    private TemplateInstance list(
            String kind, String title, String path, Section section, Author author, Page page, Place place) {
        return list(kind, title, path, section, author, page, place, null, frame.page(title));
    }

    private TemplateInstance list(
            String kind,
            String title,
            String path,
            Section section,
            Author author,
            Page page,
            Place place,
            TopView top,
            PageFrame.Draft around) {
        List<Teaser> stories = page.stories();
        if (stories.isEmpty() && !place.equals(Place.START)) {
            throw new NotFoundException();
        }
        around.description(words.allOf(title)).at(Paging.here(path, place)).showing(stories);
        if (section != null) {
            around.inSection(section.slug, section.nameBn);
        }
        around.followedAs(title, path)
                .data(data.list(title, path, author == null ? null : data.author(author.name, author.slug)));
        ListView view = new ListView(
                around.done(),
                kind,
                title,
                author == null ? null : SiteViews.orNull(author.about),
                author == null || author.pictureUrl.isEmpty()
                        ? null
                        : new PictureView(PictureEdits.shown(author.pictureUrl), author.name, null, null, null, null),
                Paging.position(place),
                top,
                new TeaserList(stories, section == null),
                Paging.newer(path, page),
                Paging.older(path, page));
        return ListTemplates.list(view);
    }
}
