package shironam.desk.workflow;

import java.util.List;

/**
 * Links by which outsiders see a story, beside its text.
 *
 * @param embargo until when the story is under embargo, in words; null when it is not
 */
record PreviewLinksView(long story, boolean mayMake, String embargo, List<Link> links) {

    /** @param stopped whether it opens nothing because of an embargo that came later */
    record Link(long id, String by, String until, boolean stopped, boolean mayRevoke) {}
}
