package shironam.desk.editor;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import shironam.bangla.Dates;
import shironam.desk.DeskDates;
import shironam.desk.DeskFrame;
import shironam.desk.FlashMessage;
import shironam.desk.Option;
import shironam.desk.comparing.Comparison;
import shironam.desk.pictures.UploadLimits;
import shironam.desk.workflow.WorkflowView;
import shironam.story.PublishRequirement;
import shironam.story.StoryField;
import shironam.story.StoryState;
import shironam.story.TextLength;
import shironam.story.pages.ContentPage;

/**
 * The form in which a story is written.
 *
 * @param id null for a story that is not saved yet
 * @param version what the form starts from
 * @param fields what is in the form
 * @param standing where the story stands; null for a new one
 * @param path its public address, while readers can see it
 * @param publishAt when it came or comes out, in words; or null
 * @param missing what readers would miss
 * @param flow what is offered around the text; null for a new story
 * @param host the site's, as a search result names it
 * @param notice what has just happened, or null
 * @param problem why it was not done, or null
 * @param conflict somebody else's save that stands in the way, or null
 * @param unsaved the working copy: what was typed and not saved
 * @param proposal what a check of the copy would change, or null
 * @param labels the words of the rich-text editor as JSON
 * @param company who has this page open, and who else
 * @param page the page of the paper's own whose text it is; null for a story
 * @param summary whether this person is shown what goes out where before they publish it
 */
@RecordBuilder
public record EditorView(
        DeskFrame frame,
        Long id,
        int version,
        Fields fields,
        StoryState standing,
        String path,
        String publishAt,
        String updated,
        String notBefore,
        List<PublishRequirement> missing,
        List<Option> sections,
        List<Option> others,
        boolean mayEdit,
        boolean mayPublish,
        boolean mayWithdraw,
        WorkflowView flow,
        String host,
        FlashMessage notice,
        Problem problem,
        ConflictView conflict,
        Unsaved unsaved,
        Comparison proposal,
        EditorsPresent company,
        ContentPage page,
        boolean summary) {

    /** Whether what stands in the form came back from a check of the copy and is saved nowhere. */
    public boolean changed() {
        return proposal != null
                || notice == FlashMessage.MENDED
                || notice == FlashMessage.NOTHING_TO_MEND
                || notice == FlashMessage.PUT_TOGETHER;
    }

    /** What is said above the text. */
    public enum Above {
        PROBLEM,
        CONFLICT,
        PROPOSAL,
        UNSAVED,
        MERGED,
        DONE,
        READ_ONLY,
        LACKS,
        NOTHING
    }

    /** The first of these that is so: a page says one thing at a time, the most important. */
    public Above above() {
        if (problem != null) {
            return Above.PROBLEM;
        } else if (conflict != null) {
            return Above.CONFLICT;
        } else if (proposal != null) {
            return Above.PROPOSAL;
        } else if (unsaved.when() != null) {
            return Above.UNSAVED;
        } else if (company.mergedWith() != null) {
            return Above.MERGED;
        } else if (notice != null) {
            return Above.DONE;
        } else if (!mayEdit) {
            return Above.READ_ONLY;
        }
        return lacks() > 0 ? Above.LACKS : Above.NOTHING;
    }

    /** How many things readers would miss, or do. */
    public int lacks() {
        return flow == null
                ? 0
                : missing.size()
                        + flow.withoutAlt().size()
                        + flow.pictures().size()
                        + (flow.unsaid() == null ? 0 : 1)
                        + (bijoy() ? 1 : 0);
    }

    /**
     * What the form knows of the working copy.
     *
     * @param number that of the newest; 0 for none
     * @param when when it was kept, in words; null when nothing is unsaved
     * @param shown whether it is what stands in the form; else the form has the story, which was saved in between
     * @param besideOwn whether it was this very person who saved it in between, in another window
     * @param key names the story that begins in this form; null once it exists
     * @param tab the window whose text is in the newest, or in this form, up to its change {@code sequence}; or ""
     */
    record Unsaved(int number, String when, boolean shown, boolean besideOwn, String key, String tab, long sequence) {
        static Unsaved beginning(String key) {
            return new Unsaved(0, null, false, false, key, "", 0);
        }
    }

    /**
     * What is in the form's fields.
     *
     * @param texts each of {@link StoryField#TEXTS}
     */
    @RecordBuilder
    record Fields(
            Map<StoryField, String> texts,
            boolean headlineDerived,
            String slug,
            List<String> otherSections,
            String tags,
            String places,
            String body,
            String pictureUrl,
            String pictureAlt,
            String pictureCaption,
            String pictureCredit,
            String publishAt) {

        public TextInput headline() {
            return input(StoryField.HEADLINE);
        }

        public TextInput kicker() {
            return input(StoryField.KICKER);
        }

        public TextInput summary() {
            return input(StoryField.SUMMARY);
        }

        /** Those that belong together in the form, by the name of the trait that they share. */
        public List<TextInput> all(String trait) {
            return StoryField.TEXTS.stream()
                    .filter(field -> field.is(StoryField.Trait.valueOf(trait)))
                    .map(this::input)
                    .toList();
        }

        /**
         * What a preview shows: the first of these texts that is not empty.
         *
         * @param keys with spaces between them
         */
        public String first(String keys) {
            return Arrays.stream(keys.split(" "))
                    .map(key -> texts.getOrDefault(StoryField.ofKey(key), ""))
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse("");
        }

        private TextInput input(StoryField field) {
            return new TextInput(field, texts.getOrDefault(field, ""));
        }
    }

    /** A plain text of the story in the form. */
    public record TextInput(StoryField field, String text) {}

    /**
     * Why something was not done. The text in the form is as it was typed.
     *
     * @param field which text is too long, where that is why and it is a plain text of the story
     * @param tooLong which one, where it is another text that is too long
     */
    public record Problem(
            Kind kind,
            String detail,
            List<PublishRequirement> missing,
            boolean publishNow,
            StoryField field,
            TextLength tooLong) {
        Problem(Kind kind, String detail) {
            this(kind, detail, List.of());
        }

        Problem(Kind kind, String detail, List<PublishRequirement> missing) {
            this(kind, detail, missing, false, null, null);
        }

        Problem(TextLength tooLong, int most) {
            this(Kind.TOO_LONG, Integer.toString(most), List.of(), false, null, tooLong);
        }

        Problem(StoryField field) {
            this(Kind.TOO_LONG, Integer.toString(field.length.most), List.of(), false, field, null);
        }

        /** The same, of a form in which somebody has said that the story shall come out at once. */
        Problem in(StoryForm form) {
            return new Problem(kind, detail, missing, form.publishNow, field, tooLong);
        }

        /** How much what is too long may be. */
        public int most() {
            return Integer.parseInt(detail);
        }

        public enum Kind {
            NOT_READY,
            NOT_ALLOWED,
            PICTURE,
            /** A picture must not be shown to readers; the detail says which, and why. */
            PICTURE_RIGHTS,
            DATE,
            /** The button that sets a time was pressed, and there is none; the detail is the time until now. */
            NO_TIME,
            /** The time given, which is the detail, has passed. */
            PAST_TIME,
            /** The text is saved, and the time that was given is set by another button. */
            TIME_WAITS,
            EMBARGO,
            BODY,
            /** A place that there is not; the detail is its name. */
            NO_PLACE,
            /** A name that several places have; the detail says which. */
            WHICH_PLACE,
            /** Words in the byline that name nobody; the detail is those. */
            NOBODY,
            TOO_LONG
        }
    }

    public boolean saved() {
        return id != null;
    }

    public boolean published() {
        return standing == StoryState.PUBLISHED;
    }

    /** Whether handing it in is the furthest that this person can bring it. */
    public boolean maySubmitOnly() {
        return flow != null && flow.may().submit() && !mayPublish;
    }

    /** Whether there is a button that goes further than saving. */
    public boolean offersMore() {
        return mayPublish && !published() || maySubmitOnly();
    }

    /** Whether the saved text is in Bijoy; not while the form shows, or already has, what it would be in Unicode. */
    public boolean bijoy() {
        return flow != null && flow.bijoy() && !changed();
    }

    /** By which clock times are shown and taken: its name in words, and as a browser knows it. */
    public String clock() {
        return DeskDates.zone(frame.language());
    }

    public String zone() {
        return Dates.zone().getId();
    }

    public UploadLimits limits() {
        return UploadLimits.in(frame.language());
    }

    public boolean scheduled() {
        return standing == StoryState.SCHEDULED;
    }
}
