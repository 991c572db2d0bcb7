package shironam.desk;

/** One choice of a list of choices. */
public record Option(String value, String words, boolean chosen) {}
