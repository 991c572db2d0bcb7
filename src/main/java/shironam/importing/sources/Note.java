package shironam.importing.sources;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something about a source that somebody should know, and that lost nothing of it or is a rule of its format.
 *
 * @param said what belongs to it, in no language: numbers, or words of the source in quotation marks
 */
public record Note(Kind kind, List<String> said) {
    /** Each is a sentence in the languages of the desk; here it is as commands say it. */
    public enum Kind {
        WAS_DRAFT("It was no more than a draft, and is in as one."),
        SAYS_DRAFT("It says that it is a draft."),
        MEMBERS_ONLY("It was for members only, and is in as a draft."),
        NOT_FOR_ALL("A part of it that not all readers saw (in mails, or for members) is left out: %s."),
        SIGNUP("A form to subscribe is left out: %s."),
        MAIL_ONLY("It went out as a mail only, and is in as a draft."),
        PASSWORD("It was protected by a password, and is in as a draft."),
        PRIVATE("It was private, and is in as a draft."),
        NOT_SEEN("Its %s is %s, so its readers did not see it."),
        NO_SCHEDULE("It was to come out at a moment that can't be read, and is in as a draft."),
        NOT_PUBLISHED("Its agency has not published it (%s), and it is in as a draft."),
        WITHHELD("Its agency withholds it, and it is in as a draft."),
        CANCELLED("Its agency has cancelled it, and it is in as a draft."),
        CANCELS("It cancels what its agency sent as %s, and is in as a draft."),
        EVOLVED_FROM("It goes on from what its agency sent as %s, which stays a story of its own."),
        TO_EDITORS("Its agency tells editors: %s."),
        USAGE_TERMS("Its agency says how it may be used: %s."),
        RELATED("It names another text of its agency, which comes in by itself: %s."),
        SLUGLINE("Its agency files it as %s."),
        WAS_PAGE("It was a page of the site and no story; what such pages say (about us, contact) belongs under"
                + " /desk/pages."),
        ON_TOP("It was kept at the top of the site; put it where it belongs on the front."),
        FEED_HAS_NO_TEXT("The feed has no full text of it; what it has is in as its text."),
        NO_FULL_TEXT("It has no full text; its description is in as its text."),
        FIRST_HEADING("It names no headline; its first heading is taken for it."),
        NO_DATE("Its date %s is none."),
        OTHER_DATE("The page says %s of its date, which is none; elsewhere it says %s, which was taken."),
        NO_OTHER_DATE("The page says %s of its date, which is none; it has no other."),
        SUBTITLE("Its subtitle %s is left out, since it has an excerpt, too."),
        SUMMARY_CUT("Its summary %s breaks off within the first words of its text, and is left out."),
        ENTRIES("Entries that say nothing here: %s."),
        FIELDS("Custom fields of its posts that say nothing here are left out: %s."),
        BLOCKS("Blocks that WordPress fills from the rest of the site are left out: %s."),
        MORE_PICTURES(
                "The feed names %s more pictures or sizes of pictures, which its text does not show; they are left"
                        + " out."),
        MEDIA_WITHOUT_ADDRESS("Its agency names %s pictures or recordings without an address; ask it for them."),
        PICTURES_HELD_BACK(
                "Its agency holds back %s of its pictures (withheld, cancelled or under an embargo); they are left"
                        + " out."),
        TOO_MANY_PICTURES("More pictures belong to it than are taken in; left out: %s."),
        MAPPING("It was read by the mapping %s."),
        SAVED_PAGE("It is a whole saved page: of its %s visible characters %s are the story, the others menus and lists"
                + " around it."),
        BESIDE_STORY("The longest paragraph of the page outside of its story is %s."),
        TWO_TEXTS(
                "Its file has another item of the same identifier and another text; both are in, each as a story of its"
                        + " own."),
        MANIFESTS("Beside it lie %s manifests; that which counts is %s."),
        MANIFESTS_DIFFER("Its manifest before the text and the one beside it (%s) differ in %s; the one before the text"
                + " counts."),
        RULES("It has no manifest; lines «---» in it: %s, which are rules between its parts."),
        WIDE("It is in %s."),
        SINGLE_BYTES("It is not UTF-8 and was read as %s: look whether its letters are right."),
        BYLINE("Of its byline names nobody, so it is no author: %s."),
        PLACES("Places that it names and that are not known here for certain: %s."),
        THROWN_AWAY("Its story was thrown away at the desk, and stays so."),
        OLDER_VERSION("An earlier import has brought a later version of it, which stays."),
        SAME_TEXT("It says the same as %s, which is story %s."),
        SAME_TEXT_ELSEWHERE("It says the same as %s, which is story %s. Its address %s leads there, too.");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    public Note {
        said = List.copyOf(said);
    }

    public static Note of(Kind kind, Object... said) {
        return new Note(kind, Stream.of(said).map(String::valueOf).toList());
    }

    /** What stands behind the sentence for its kind, in any language. */
    public String detail() {
        return String.join(" · ", said);
    }

    /** In English, for commands. */
    @Override
    public String toString() {
        return kind.words.formatted(said.toArray());
    }
}
