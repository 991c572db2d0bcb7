package shironam.site.story;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import shironam.site.BodyPart;
import shironam.site.CreditView;
import shironam.site.LinkView;
import shironam.site.PictureView;
import shironam.site.TeaserView;
import shironam.site.WriterView;
import shironam.site.live.LiveStoryView;
import shironam.site.share.ShareView;
import shironam.story.workflow.Correction.Kind;

/**
 * One story, whole, or a page of the paper's own. Everything but headline and body may be null or empty.
 *
 * @param preview whether it is shown before it is published: adds a banner
 * @param way the sections in which its section lies, the widest first
 * @param section the section's name; null for a page of the paper's own
 * @param sectionHref the section's page
 * @param kicker the line over the headline
 * @param headline the headline
 * @param summary the lines under it
 * @param authors who is named over it, in parts of one line
 * @param place where it was written, "ঢাকা"
 * @param source the agency, "এএফপি"; the page writes "সূত্র: এএফপি"
 * @param published "১০ নভেম্বর ২০২৪, ০৯:৩০"
 * @param publishedIso "2024-11-10T09:30:00+06:00"
 * @param publishedHref the page of that day's stories, or null
 * @param updated when it last changed, only if that is worth saying
 * @param updatedIso the same for machines
 * @param reading how many minutes it takes to read, "৩"
 * @param sample whether it is a sample text
 * @param picture the lead picture
 * @param body the body's parts in order
 * @param blocks whether the body holds blocks whose style stands in a file of its own
 * @param embeds whether the body holds what a reader may call up from other sites
 * @param writers what is told of those who wrote it, where that is more than the name
 * @param live what is told live, or null
 * @param corrections what was put right after publication
 * @param otherSections in which it stands, too
 * @param tags its tags
 * @param places where it happened
 * @param share where it may be passed on to, or null
 * @param address its one absolute address, or null while it has none
 * @param more other stories, under it, with the title over them
 */
@RecordBuilder
public record StoryView(
        boolean preview,
        List<LinkView> way,
        String section,
        String sectionHref,
        String kicker,
        String headline,
        String summary,
        List<CreditView> authors,
        String place,
        String source,
        String published,
        String publishedIso,
        String publishedHref,
        String updated,
        String updatedIso,
        String reading,
        boolean sample,
        PictureView picture,
        List<BodyPart> body,
        boolean blocks,
        boolean embeds,
        List<WriterView> writers,
        LiveStoryView live,
        List<Correction> corrections,
        List<LinkView> otherSections,
        List<LinkView> tags,
        List<LinkView> places,
        ShareView share,
        String address,
        String moreTitle,
        List<TeaserView> more) {

    /** সংশোধনী: what was wrong and is right now, and since when. */
    public record Correction(Kind kind, String text, String date, String dateIso) {}
}
