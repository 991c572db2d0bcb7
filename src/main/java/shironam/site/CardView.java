package shironam.site;

/**
 * A card in a story's body: the promise of another story, here or elsewhere.
 *
 * @param label "আরো পড়ুন", as the source wrote it; for an embed what it is, "ভিডিও"
 * @param headline the words of the link
 * @param href where it leads; null shows the headline without a link, never a link to a hole
 * @param external whether it leads out of the site
 * @param outlet for an external one whose it is, "কালের কণ্ঠ"; null says "বাইরের সাইট"
 * @param host for an external one where it leads, "kalerkantho.com"; or null
 * @param picture its picture, or null: the card keeps its shape without
 * @param section the target's section, or null
 * @param date the target's date for the eye, or null
 * @param dateIso the same for machines, or null
 */
public record CardView(
        String label,
        String headline,
        String href,
        boolean external,
        String outlet,
        String host,
        PictureView picture,
        String section,
        String date,
        String dateIso) {}
