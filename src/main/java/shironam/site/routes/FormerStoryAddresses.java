package shironam.site.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import shironam.story.reading.PublicStory;
import shironam.story.redirects.FormerAddresses;

/** An address of an older system may look like one of ours: {@code /2023/05/old-slug}, {@code /archives/12}. */
@ApplicationScoped
class FormerStoryAddresses {
    @Inject
    FormerAddresses former;

    /** The path of the public story that stood there. */
    Optional<String> pathOf(UriInfo uri) {
        return former.storyAt(uri.getRequestUri().getHost(), uri.getPath()).flatMap(PublicStory::pathOf);
    }
}
