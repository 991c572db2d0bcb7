package shironam.desk;

/** One choice of a list of choices. */
record Option(String value, String words, boolean chosen) {}
