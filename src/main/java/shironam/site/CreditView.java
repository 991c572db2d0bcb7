package shironam.site;

/**
 * Somebody in a byline.
 *
 * @param before what stands between them and the one before, with the word of their role: {@code "; ছবি: "}
 * @param href their page
 */
public record CreditView(String before, String text, String href) {}
