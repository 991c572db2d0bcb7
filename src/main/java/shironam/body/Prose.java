package shironam.body;

/**
 * One or more clean blocks of text: {@code p h2 h3 blockquote ul ol table pre hr}.
 *
 * <p>Made by {@link Body#parse} only: whoever shows it trusts the HTML.
 */
public record Prose(String html) implements Segment {}
