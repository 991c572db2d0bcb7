package shironam.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.settings.SiteSettings;
import shironam.site.FeedFormat;
import shironam.site.LinkView;
import shironam.site.Links;
import shironam.site.brand.PaperFace;
import shironam.site.brand.PublicPaper;
import shironam.story.Section;
import shironam.story.addresses.SiteAddress;
import shironam.story.paper.Accent;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.Teaser;

/** What is the same around every page: masthead, navigation, today's date. */
@ApplicationScoped
public class PageFrame {
    /** Where the search is. */
    public static final String SEARCH = "/search";

    @Inject
    Clock clock;

    @Inject
    SiteAddress site;

    @Inject
    PaperSettings paper;

    @Inject
    PublicPaper shownPaper;

    @Inject
    LiveWidgets lively;

    @Inject
    PageMessages words;

    @Inject
    public SiteSettings settings;

    public PaperSettings.Facts paper() {
        return shownPaper.facts();
    }

    public String siteName() {
        return paper.facts().nameBn();
    }

    public String tagline() {
        return paper.facts().tagline();
    }

    /** Where else the paper is. */
    List<String> social() {
        return paper.facts().social();
    }

    /** A picture's path, or empty. */
    String logo() {
        return paper().logo();
    }

    /** The paper's colour beside black and white. */
    public Accent accent() {
        return paper.facts().accent();
    }

    public PaperFace face() {
        return PaperFace.of(siteName(), accent());
    }

    public boolean readsOffline() {
        return settings.offline();
    }

    public List<Section> sections() {
        return paper.facts().sections();
    }

    /** The address that the world knows. */
    public String absolute(String path) {
        return site.of(path);
    }

    /** The same without a path, and without a slash at its end. */
    public String root() {
        return site.root();
    }

    public String host() {
        return site.host();
    }

    /** A page whose parts are said one by one; the rest is the same for all. */
    public Draft page(String title) {
        return new Draft(title);
    }

    public class Draft {
        private final String title;
        private PageStyle look = PageStyle.LISTING;
        private String description;
        private String path;
        private Map<String, Object> data;
        private OpenGraphView og;
        private LinkView section;
        private LinkView followed;
        private final List<HeadView.Alternate> alternates = new ArrayList<>();
        private boolean noindex;
        private boolean bare;
        private boolean still;
        private boolean timeless;
        private boolean samples;
        private boolean mostRead;

        Draft(String title) {
            this.title = title;
        }

        public Draft description(String text) {
            description = text == null || text.isEmpty() ? null : text;
            return this;
        }

        public Draft looking(PageStyle look) {
            this.look = look;
            return this;
        }

        public Draft at(String path) {
            this.path = path;
            return this;
        }

        /** In the words of machines. */
        public Draft data(Map<String, Object> document) {
            data = document;
            return this;
        }

        public Draft sharedAs(OpenGraphView og) {
            this.og = og;
            return this;
        }

        public Draft inSection(String slug, String name) {
            section = new LinkView(name, "/" + slug);
            return this;
        }

        /** By feeds of its own. */
        public Draft followedAs(String name, String path) {
            followed = new LinkView(name, path);
            return this;
        }

        /** In another form, too. */
        public Draft alsoAs(String type, String title, String href) {
            alternates.add(new HeadView.Alternate(type, title, href));
            return this;
        }

        public Draft hidden() {
            noindex = true;
            return this;
        }

        /** Stories that stand on it: where a sample is among them, the page says whose it is. */
        public Draft showing(Collection<Teaser> stories) {
            return showingSample(stories.stream().anyMatch(Teaser::sample));
        }

        public Draft showingSample(boolean sample) {
            samples |= sample;
            return this;
        }

        /** Nothing runs on it. */
        public Draft still() {
            still = true;
            return this;
        }

        /** It is shown whenever: nothing of the day stands around it. */
        public Draft timeless() {
            timeless = true;
            return this;
        }

        /** What is read most stands under its own matter. */
        public Draft withMostRead() {
            mostRead = true;
            return this;
        }

        /** For when the database can't be asked. */
        public Draft withoutSections() {
            bare = true;
            return this;
        }

        public PageView done() {
            return with(head());
        }

        /** A page whose own template fills its head. */
        public PageView doneButHead() {
            return with(null);
        }

        private PageView with(HeadView head) {
            return new PageView(
                    look,
                    head,
                    around(),
                    bare || timeless ? null : lively.breaking(),
                    mostRead ? lively.mostRead() : List.of());
        }

        public HeadView head() {
            PaperSettings.Facts facts = facts();
            String siteName = facts.nameBn();
            return new HeadView(
                    title.equals(siteName) ? siteName + " | " + facts.tagline() : title + " | " + siteName,
                    description,
                    canonical(),
                    siteName,
                    PaperFace.of(siteName, facts.accent()),
                    data,
                    og != null || noindex ? og : OpenGraphView.website(title, siteName, absolute(picture(facts))),
                    noindex ? List.of() : alternates(siteName),
                    noindex,
                    still ? null : BeforePaintScript.SCRIPT.text(),
                    readsOffline());
        }

        private PaperSettings.Facts facts() {
            return bare ? paper.known() : paper();
        }

        private String canonical() {
            return path == null ? null : absolute(path);
        }

        /** The feeds of what the page is about, else of the paper. */
        private List<HeadView.Alternate> alternates(String siteName) {
            LinkView about = followed != null ? followed : section;
            String name = about == null ? siteName : siteName + ": " + about.text();
            String folder = about == null ? "" : Links.encoded(about.href());
            List<HeadView.Alternate> all = new ArrayList<>(alternates);
            for (FeedFormat form : FeedFormat.values()) {
                all.add(new HeadView.Alternate(form.type, name + " (" + form.name + ")", folder + "/" + form.file));
            }
            return all;
        }

        private static String picture(PaperSettings.Facts facts) {
            return facts.logo().isEmpty()
                    ? PaperFace.of(facts.nameBn(), facts.accent()).share()
                    : facts.logo();
        }

        private FrameView around() {
            LocalDate today = timeless ? null : LocalDate.now(clock.withZone(Dates.zone()));
            return new FrameView(facts(), section, today, !bare, samples ? words.sampleNotice() : null);
        }
    }
}
