package shironam.story.paper;

/** A line of a menu as readers see it. */
public record MenuLink(String text, String href) {}
