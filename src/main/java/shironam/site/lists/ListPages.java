package shironam.site.lists;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import shironam.site.LinkView;
import shironam.site.PictureView;
import shironam.site.SiteMessages;
import shironam.site.SiteViews;
import shironam.site.page.PageFrame;
import shironam.site.page.PageStyle;
import shironam.site.page.SiteJsonLd;
import shironam.story.Section;
import shironam.story.Tag;
import shironam.story.lists.PublicLists;
import shironam.story.lists.PublicLists.Page;
import shironam.story.lists.PublicLists.Position;
import shironam.story.lists.SectionTree;
import shironam.story.people.Author;
import shironam.story.people.CreditRole;
import shironam.story.pictures.PictureEdits;
import shironam.story.reading.Bylines;
import shironam.story.reading.PublicPictures;
import shironam.story.reading.Teaser;

/** The lists of sections, tags and authors. */
@ApplicationScoped
public class ListPages {
    public static final int PAGE = 20;

    @Inject
    PublicPictures pictures;

    @Inject
    PageFrame frame;

    @Inject
    PublicLists lists;

    @Inject
    SectionTree tree;

    @Inject
    Bylines bylines;

    @Inject
    SiteJsonLd data;

    @Inject
    ListingMessages words;

    @Inject
    SiteMessages siteWords;

    public TemplateInstance section(Section section, Position place) {
        return list(subject(section), lists.inSection(section, place, PAGE), place);
    }

    /** The section's first page as the desk has arranged it: what stands above, and the list that follows. */
    TemplateInstance front(Section section, TopView top, List<Teaser> rest, boolean hasOlder, boolean preview) {
        PageFrame.Draft around =
                frame.page(section.nameBn).looking(PageStyle.SECTION).showing(top == null ? List.of() : top.stories());
        if (preview) {
            around.hidden();
        }
        return list(subject(section), new Page(rest, false, hasOlder), Position.START, top, around);
    }

    private ListSubject subject(Section section) {
        return new ListSubject(
                siteWords.sections(),
                section.nameBn,
                "/" + section.slug,
                links(tree.around(section.id)),
                links(tree.inside(section.id)),
                false,
                section,
                null);
    }

    private static List<LinkView> links(List<Section> sections) {
        return sections.stream()
                .map(section -> new LinkView(section.nameBn, "/" + section.slug))
                .toList();
    }

    public TemplateInstance tag(Tag tag, Position place) {
        ListSubject subject = ListSubject.alone(words.tag(), tag.name, "/tag/" + tag.slug, null);
        return list(subject, lists.tagged(tag, place, PAGE), place);
    }

    public TemplateInstance author(Author author, Position place) {
        ListSubject subject = ListSubject.alone(words.author(), author.name, "/author/" + author.slug, author);
        return list(subject, lists.by(author, place, PAGE), place);
    }

    private Map<Long, CreditRole> credits(Author author, List<Teaser> stories) {
        return author == null
                ? Map.of()
                : bylines.notWrittenBy(author, stories.stream().map(Teaser::id).toList());
    }

    public TemplateInstance list(ListSubject subject, Page page, Position place) {
        return list(subject, page, place, null, frame.page(subject.title()));
    }

    private TemplateInstance list(ListSubject subject, Page page, Position place, TopView top, PageFrame.Draft around) {
        List<Teaser> stories = page.stories();
        if (stories.isEmpty() && !place.equals(Position.START)) {
            throw new NotFoundException();
        }
        String title = subject.title();
        String path = subject.path();
        Section section = subject.section();
        Author author = subject.author();
        around.description(words.allOf(title)).at(Paging.here(path, place)).showing(stories);
        if (section != null) {
            around.inSection(section.slug, section.nameBn);
        }
        around.followedAs(title, path)
                .data(data.list(
                        title, path, subject.way(), author == null ? null : data.author(author.name, author.slug)));
        ListView view = new ListView(
                around.done(),
                subject.kind(),
                title,
                subject.way(),
                subject.inside(),
                subject.home(),
                author == null ? null : SiteViews.orNull(author.about),
                author == null || !pictures.isShown(author.pictureUrl)
                        ? null
                        : new PictureView(PictureEdits.shown(author.pictureUrl), author.name, null, null, null, null),
                Paging.position(place),
                top,
                new TeaserList(stories, section == null, credits(author, stories)),
                Paging.newer(path, page),
                Paging.older(path, page));
        return ListTemplates.list(view);
    }
}
