package shironam.site.page;

import java.util.List;
import shironam.bangla.Digits;
import shironam.site.LinkView;
import shironam.site.brand.PaperFace;
import shironam.site.brand.Wordmark;
import shironam.story.paper.PaperSettings;

/**
 * The paper itself: what every page says about it.
 *
 * @param name the paper's name, "শিরোনাম"
 * @param tagline one line beneath it, or null
 * @param home where the wordmark leads, "/"
 * @param search where a search is asked (a GET with {@code q}), or null while there is no search
 * @param feed the address of the paper's own feed, or null
 * @param notice the licence of the content, for the footer; plain text, or null
 * @param logo the path of a picture that stands for the name, or null
 * @param logoDark the same on dark pages, or null where one is for both
 * @param contact how to reach the paper, or null
 * @param imprint who answers for it
 * @param social where else the paper is, by the names of those places
 */
public record SiteView(
        String name,
        String tagline,
        String home,
        String search,
        String feed,
        String notice,
        String logo,
        String logoDark,
        String contact,
        PaperSettings.Imprint imprint,
        List<LinkView> social) {
    /** Whether it is the name whose drawing stands in the template, which nothing has to draw at a start. */
    public boolean drawn() {
        return logo == null && name.equals(PaperFace.OWN);
    }

    /** Its telephone as browsers dial it. */
    public String dial() {
        return Digits.ascii(imprint.phone()).replaceAll("[^+\\d]", "");
    }

    /** Whether one person is both. */
    public boolean oneAnswers() {
        return !imprint.editor().isEmpty() && imprint.editor().equals(imprint.publisher());
    }

    /** The name as a drawing; null where it stands in text. */
    public String wordmark() {
        return Wordmark.of(name).orElse(null);
    }
}
