package shironam.site.share;

import java.util.List;
import shironam.site.LinkView;

/**
 * Where a reader may pass a story on to, by links that ask nobody anything before they are followed.
 *
 * @param address the story's short address, which stays when its headline changes
 * @param headline as it is said to others
 */
public record ShareView(String address, String headline, List<LinkView> places) {}
