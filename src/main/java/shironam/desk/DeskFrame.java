package shironam.desk;

/**
 * What is around every page of the desk.
 *
 * @param language {@code bn} or {@code en}
 * @param siteName the paper's name
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
        String person,
        String shownName,
        boolean admin,
        boolean reader,
        boolean arranger,
        String formToken,
        String here) {
    public boolean english() {
        return language.equals("en");
    }
}
