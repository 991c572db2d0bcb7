package shironam.site;

/** A stretch of the body: a picture, a card, or the clean HTML of prose, which is written as it is. */
public record BodyPart(String html, PictureView picture, CardView card) {

    public static BodyPart html(String html) {
        return new BodyPart(html, null, null);
    }

    public static BodyPart picture(PictureView picture) {
        return new BodyPart(null, picture, null);
    }

    public static BodyPart card(CardView card) {
        return new BodyPart(null, null, card);
    }
}
