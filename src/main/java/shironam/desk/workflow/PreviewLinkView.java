package shironam.desk.workflow;

import shironam.desk.DeskFrame;

/**
 * A link to a story that is not public, the only time that it is to be seen.
 *
 * @param url the whole of it
 */
public record PreviewLinkView(DeskFrame frame, long story, String headline, String url, String expires) {}
