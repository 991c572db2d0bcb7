package shironam.story.library;

/** Words behind those of a picture, by which filters find it. Nobody types them, and no two have many letters in common. */
final class LibraryFacet {
    static final String USED = "zzu1";
    static final String UNUSED = "zzu0";
    static final String UPLOADED = "zzo1";
    static final String IMPORTED = "zzo2";

    /** Before the number of a section, which has a space behind it. */
    static final String SECTION = "zzs";

    private LibraryFacet() {}

    /** What finds one. */
    static String pattern(String facet) {
        return "% " + facet + " %";
    }
}
