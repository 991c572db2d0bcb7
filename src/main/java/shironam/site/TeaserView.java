package shironam.site;

/**
 * A story as another page announces it. All but address and headline may be null.
 *
 * @param href where the story is
 * @param headline the words of the link
 * @param kicker the line over the headline
 * @param summary the lines under it; only the larger teasers show them
 * @param section the section's name, where the page does not say it already
 * @param sectionHref the section's page
 * @param picture its picture
 * @param credit what somebody did for it whose list it stands in, where that is not writing it: "ছবি"
 * @param date "১০ নভেম্বর ২০২৪" or "৫ মিনিট আগে"
 * @param dateIso the same for machines, with +06:00
 * @param sample whether it is a sample text
 */
public record TeaserView(
        String href,
        String headline,
        String kicker,
        String summary,
        String section,
        String sectionHref,
        PictureView picture,
        String credit,
        String date,
        String dateIso,
        boolean sample) {

    /** With its time in these words. */
    public TeaserView dated(String words) {
        return new TeaserView(
                href, headline, kicker, summary, section, sectionHref, picture, credit, words, dateIso, sample);
    }

    /** In the list of somebody who did that for it. */
    public TeaserView credited(String words) {
        return new TeaserView(
                href, headline, kicker, summary, section, sectionHref, picture, words, date, dateIso, sample);
    }
}
