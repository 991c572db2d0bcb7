package shironam.site;

/** A stretch of the body: a picture, or the clean HTML of prose or a card, which is written as it is. */
public record BodyPart(String html, PictureView picture) {

    public static BodyPart html(String html) {
        return new BodyPart(html, null);
    }

    public static BodyPart picture(PictureView picture) {
        return new BodyPart(null, picture);
    }
}
