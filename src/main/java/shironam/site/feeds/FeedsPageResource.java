package shironam.site.feeds;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import shironam.site.FeedFormat;
import shironam.site.LinkView;
import shironam.site.SiteMessages;
import shironam.site.http.HtmlResponses;
import shironam.site.page.PageFrame;
import shironam.site.page.PageView;
import shironam.story.changes.SurrogateKey;

/** Where people find the feeds. */
@Path("/feeds")
public class FeedsPageResource {
    @Inject
    PageFrame frame;

    @Inject
    FeedMessages words;

    @Inject
    SiteMessages siteWords;

    @GET
    public Response feeds() {
        List<FeedsView.Row> rows = new ArrayList<>(List.of(row(siteWords.everything(), "")));
        frame.sections().forEach(section -> rows.add(row(section.nameBn, "/" + section.slug)));
        PageView page = frame.page(words.feeds())
                .description(words.description())
                .at("/feeds")
                .done();
        return HtmlResponses.page(FeedTemplates.feeds(new FeedsView(page, rows)), List.of(SurrogateKey.SECTIONS));
    }

    private static FeedsView.Row row(String name, String folder) {
        return new FeedsView.Row(
                name,
                Arrays.stream(FeedFormat.values())
                        .map(form -> new LinkView(form.name, folder + "/" + form.file))
                        .toList());
    }
}
