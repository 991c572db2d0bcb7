package shironam.desk.fronts;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import shironam.bangla.Digits;
import shironam.desk.DeskDates;
import shironam.desk.requests.PostedForm;
import shironam.story.fronts.FrontArrangement.Block.Look;
import shironam.story.fronts.FrontArrangement.Layout;
import shironam.story.fronts.FrontArrangementException;
import shironam.story.fronts.FrontArrangementException.Reason;

/** What a form of a front's page posted, as it was typed; each form has some of these fields. */
public class FrontForm {
    /** The version of the front that the page showed. */
    @RestForm
    int version;

    /** The number of a story, in whichever digits. */
    @RestForm
    String story;

    @RestForm
    String slot;

    /** The slot in which the story stood; empty for one that was searched for. */
    @RestForm
    String from;

    /** Until when it is pinned, as a date field gives it; empty for no end. */
    @RestForm
    String until;

    @RestForm
    String layout;

    /** The key of a block that is there. */
    @RestForm
    String block;

    /** The slug of a section that gets a block. */
    @RestForm
    String section;

    /** The name of a tag that gets a block. */
    @RestForm
    String tag;

    @RestForm
    String title;

    @RestForm
    String count;

    /** How a block lies. */
    @RestForm
    String look;

    /** {@code up}, or down. */
    @RestForm
    String direction;

    @RestForm
    String note;

    /** Of the version that is to come back. */
    @RestForm
    String number;

    /** All that was said, to say it again. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "story", story);
        put(said, "slot", slot);
        put(said, "from", from);
        put(said, "until", until);
        put(said, "layout", layout);
        put(said, "block", block);
        put(said, "section", section);
        put(said, "tag", tag);
        put(said, "title", title);
        put(said, "count", count);
        put(said, "look", look);
        put(said, "direction", direction);
        put(said, "note", note);
        put(said, "number", number);
        return said;
    }

    private static void put(Map<String, String> said, String name, String value) {
        if (value != null) {
            said.put(name, value);
        }
    }

    long storyNumber() {
        return number(story, 18, Reason.STORY_UNKNOWN);
    }

    int slotNumber(int slots) {
        int wanted = (int) number(slot, 4, Reason.SLOT_UNKNOWN);
        if (wanted < 1 || wanted > slots) {
            throw new FrontArrangementException(Reason.SLOT_UNKNOWN);
        }
        return wanted;
    }

    int fromNumber() {
        return from == null || from.isBlank() ? 0 : (int) number(from, 4, Reason.SLOT_UNKNOWN);
    }

    int countNumber(int most) {
        int wanted = (int) number(count, 4, Reason.COUNT_UNUSABLE);
        if (wanted < 1 || wanted > most) {
            throw new FrontArrangementException(Reason.COUNT_UNUSABLE);
        }
        return wanted;
    }

    int versionNumber() {
        return (int) number(number, 9, Reason.NO_SUCH_VERSION);
    }

    /** Null for no end. */
    Instant untilMoment(Clock clock) {
        if (until.isBlank()) {
            return null;
        }
        Instant moment = DeskDates.read(until).orElseThrow(() -> new FrontArrangementException(Reason.TIME_UNUSABLE));
        if (!moment.isAfter(clock.instant())) {
            throw new FrontArrangementException(Reason.TIME_OVER);
        }
        return moment;
    }

    Look chosenLook() {
        return Arrays.stream(Look.values())
                .filter(known -> known.name().equals(look))
                .findFirst()
                .orElse(Look.USUAL);
    }

    Layout chosenLayout() {
        return Arrays.stream(Layout.values())
                .filter(known -> known.name().equals(layout))
                .findFirst()
                .orElse(Layout.LEAD);
    }

    private static long number(String typed, int digits, Reason otherwise) {
        String plain = Digits.ascii(PostedForm.orEmpty(typed).strip());
        if (!plain.matches("\\d{1," + digits + "}")) {
            throw new FrontArrangementException(otherwise);
        }
        return Long.parseLong(plain);
    }
}
