package shironam.site.lite;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import shironam.site.LinkView;
import shironam.site.story.StoryView;

/**
 * What every page in the light form has: no letters but where the device has none, no picture.
 *
 * @param title for the browser
 * @param canonical the absolute address of the page in its full form
 * @param style how it looks
 * @param letters the script that asks whether the device has Bengali letters
 * @param paper what the paper is called
 */
public record LiteView(String title, String canonical, String style, String letters, String paper) {

    /** A front, or a section: headlines, in groups. */
    public record Headlines(LiteView page, String title, List<LinkView> sections, List<Group> groups, String older) {}

    /**
     * Headlines of one section.
     *
     * @param title or null where the page says it
     * @param href the section's page, or null
     */
    public record Group(String title, String href, List<Headline> stories) {}

    public record Headline(String text, String href, String date, String dateIso) {}

    /**
     * One story, whole. What there is not is null or empty.
     *
     * @param credits who and where it is from, in words
     * @param full its page in the full form, or null where it stands in the place of that one
     */
    @RecordBuilder
    public record OfStory(
            LiteView page,
            String full,
            LinkView section,
            String kicker,
            String headline,
            String summary,
            List<String> credits,
            boolean sample,
            String published,
            String publishedIso,
            String updated,
            String updatedIso,
            List<Part> body,
            boolean told,
            List<Update> updates,
            List<StoryView.Correction> corrections) {}

    /**
     * A stretch of a text: prose as it is, or a link to what the full page shows there.
     *
     * @param note the words beneath a picture, or null
     */
    public record Part(String html, LinkView link, String note) {}

    /** Of what is told live. */
    public record Update(String headline, String time, String timeIso, List<Part> body) {}
}
