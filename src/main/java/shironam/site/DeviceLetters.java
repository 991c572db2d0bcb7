package shironam.site;

/**
 * Finds out whether the device has Bengali letters of its own. A letter that it lacks is drawn as a box, and boxes are all
 * equally wide, so the widths of three letters tell. The answer is in {@code data-letters} of the page: {@code own} or
 * {@code none}. Without scripts, or where a browser lets nobody measure, there is no answer, and the styles then let the
 * paper's typeface come as the last resort.
 */
final class DeviceLetters {
    static final String SOURCE = Assets.read("META-INF/resources/web/site/letters.js");

    /** For pages that have no other script. */
    static final InPage SCRIPT = InPage.script(SOURCE);

    private DeviceLetters() {}
}
