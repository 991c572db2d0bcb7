package shironam.site.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import shironam.bangla.Digits;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.site.page.PageFrame;
import shironam.story.database.DatabaseUnavailableException;
import shironam.story.lists.PublicLists;
import shironam.story.reading.PublicStory;
import shironam.story.reading.Teaser;
import shironam.story.redirects.FormerAddresses;
import shironam.story.redirects.FormerListAddresses;
import shironam.story.redirects.Redirects;

/** What readers see when there is nothing to see: a page of ours with a way on. */
@ApplicationScoped
class SiteErrorPages implements ErrorPages {
    private static final Logger LOG = Logger.getLogger(SiteErrorPages.class);
    private static final int WAYS_ON = 4;
    private static final int NOT_NOW = 503;
    private static final int GONE = 410;

    /** What pages show and nobody reads: to the browser or robot that asked, a page in its place would be bytes for nothing. */
    private static final Pattern FILE = Pattern.compile(
            "/media/.*|.*\\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|m4[av]|og[gv]|webm|vtt)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Inject
    PageFrame frame;

    @Inject
    ErrorMessages words;

    @Inject
    PublicLists lists;

    @Inject
    FormerAddresses former;

    @Inject
    FormerListAddresses formerLists;

    @Inject
    Redirects redirects;

    @Override
    public String root() {
        return "/";
    }

    @Override
    @ActivateRequestContext
    public Response answer(int status, UriInfo uri) {
        if (status == NOT_NOW) {
            return withoutDatabase(status, uri);
        }
        try {
            Optional<Response> elsewhere = status == 404 ? elsewhere(uri) : Optional.empty();
            return elsewhere.orElseGet(() -> isFile(uri) ? file(status) : withWaysOn(status));
        } catch (RuntimeException noDatabase) {
            if (DatabaseUnavailableException.isIn(noDatabase)) {
                return withoutDatabase(NOT_NOW, uri); // nobody knows whether it is there
            }
            LOG.errorf(noDatabase, "the error page for %s lacks what the database has", uri.getPath());
            return withoutDatabase(status, uri);
        }
    }

    private static boolean isFile(UriInfo uri) {
        return FILE.matcher(uri.getPath()).matches();
    }

    private Response file(int status) {
        return HtmlResponses.errorForFile(
                switch (status) {
                    case 404 -> words.missingFile();
                    case GONE -> words.withdrawnFile();
                    default -> words.failedFile();
                },
                status);
    }

    private Response withoutDatabase(int status, UriInfo uri) {
        return isFile(uri)
                ? file(status)
                : page(status, frame.page(title(status)).withoutSections(), List.of());
    }

    private Optional<Response> elsewhere(UriInfo uri) {
        return redirects
                .from(uri.getPath())
                .map(to -> HtmlResponses.leadsTo(to.target, to.permanent))
                .or(() -> storyFormerlyAt(uri))
                .or(() -> formerLists
                        .now(uri.getRequestUri().getHost(), uri.getPath(), query(uri))
                        .map(HtmlResponses::movedTo));
    }

    /** An address that is not here may be the one that a story had at its former home. */
    private Optional<Response> storyFormerlyAt(UriInfo uri) {
        return former.story(uri.getRequestUri().getHost(), uri.getPath(), query(uri))
                .flatMap(story -> PublicStory.pathOf(story)
                        .map(HtmlResponses::movedTo)
                        .or(() -> PublicStory.isGone(story) ? Optional.of(withWaysOn(GONE)) : Optional.empty()));
    }

    private static String query(UriInfo uri) {
        return uri.getRequestUri().getRawQuery();
    }

    private Response withWaysOn(int status) {
        List<Teaser> waysOn = lists.latest(WAYS_ON);
        return page(status, frame.page(title(status)).showing(waysOn), SiteViews.teasers(waysOn, true));
    }

    private static Response page(int status, PageFrame.Draft page, List<TeaserView> waysOn) {
        ErrorView view = new ErrorView(page.hidden().done(), status, Digits.bengali(status), waysOn);
        return HtmlResponses.error(ErrorTemplates.error(view), status);
    }

    private String title(int status) {
        return status == 404 || status == 410 ? words.missingTitle() : words.failedTitle();
    }
}
