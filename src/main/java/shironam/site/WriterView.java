package shironam.site;

/**
 * What readers are told of who wrote a story, under it.
 *
 * @param href their page
 * @param about a line on them, or null
 * @param picture the address of their picture, or null
 */
public record WriterView(String name, String href, String about, String picture) {}
