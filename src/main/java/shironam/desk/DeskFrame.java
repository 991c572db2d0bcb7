package shironam.desk;

import shironam.story.paper.Accent;

/**
 * What is around every page of the desk.
 *
 * @param language {@code bn} or {@code en}
 * @param siteName the paper's name
 * @param logo path of the picture that stands for the name, or null; {@code logoDark} on dark pages
 * @param accent the paper's colours
 * @param person the name of who is logged in, or null before the login
 * @param shownName what the desk calls them, or null
 * @param admin whether they keep the accounts
 * @param reader whether they may read the audit trail
 * @param arranger whether they may arrange fronts
 * @param formToken what every form of the page carries
 * @param here the page's own address, to come back to after a change of language
 */
public record DeskFrame(
        String language,
        String siteName,
        String logo,
        String logoDark,
        Accent accent,
        String person,
        String shownName,
        boolean admin,
        boolean reader,
        boolean arranger,
        String formToken,
        String here) {
    /** Styles for colours of the paper's own, which replace those in {@code desk.css}; null where it has none. */
    public String colours() {
        return accent.equals(Accent.USUAL) ? null : accent.styles();
    }

    public boolean english() {
        return language.equals("en");
    }
}
