package shironam.body;

import shironam.body.embeds.EmbedAddress;
import shironam.body.writing.HtmlWriter;

/**
 * Something of another site that readers may call up where it stands: a video, a post, a map; or a film or sound of our own
 * ({@link shironam.body.embeds.OwnRecording}). The body holds its address
 * and its title; the frame that shows it follows from the address.
 *
 * @param href its one http(s) address, or the path of a recording of ours
 * @param title what readers are told of it before they call it up; empty when nobody has said it
 * @param poster path of the picture of ours that readers see before; empty for none, and for a recording, which has its own
 */
public record EmbeddedContent(String href, String title, String poster) implements Segment, Block {

    public static final String TAG = "embedded-content";

    /** Where a reader sees it at its own site. */
    public String page() {
        return EmbedAddress.of(href).map(EmbedAddress::page).orElse(href);
    }

    /** {@code <embedded-content href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">title</embedded-content>}. */
    @Override
    public String html() {
        return HtmlWriter.embed(this);
    }
}
