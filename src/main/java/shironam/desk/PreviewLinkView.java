package shironam.desk;

/**
 * A link to a story that is not public, the only time that it is to be seen.
 *
 * @param url the whole of it
 */
record PreviewLinkView(Frame frame, long story, String headline, String url, String expires) {}
