package shironam.story;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A picture as a story uses it. An empty address means that there is none; width and height are in pixels. */
@Embeddable
public record Picture(
        @Column(name = "picture_url") String url,
        @Column(name = "picture_width") Integer width,
        @Column(name = "picture_height") Integer height,
        @Column(name = "picture_alt") String alt,
        @Column(name = "picture_caption") String caption,
        @Column(name = "picture_credit") String credit) {

    public static final Picture NONE = new Picture("", null, null, "", "", "");

    public boolean exists() {
        return !url.isEmpty();
    }
}
