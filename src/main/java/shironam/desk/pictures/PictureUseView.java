package shironam.desk.pictures;

import shironam.story.library.PictureUse;

/**
 * A place where a picture or a recording is or was.
 *
 * @param href its page at the desk, or null
 * @param title null for a story that this person may not see, and for what is gone
 * @param visible whether this person may see it
 * @param began when, in words, or null; {@code ended} likewise
 */
public record PictureUseView(
        PictureUse.Kind kind, String href, String title, boolean visible, String began, String ended) {}
