package shironam.desk.workflow;

import java.util.List;
import shironam.desk.Option;

/**
 * What the desk offers around a story's text: where it can go next, who works on it, what is said of it.
 *
 * @param withoutAlt the pictures that say nothing to those who do not see them, each by a name
 * @param pictures why readers must not see a picture of it, or soon no more, a sentence each
 * @param bijoy whether a text of it is typed in Bijoy
 * @param unsaid the letters of its headline that the picture of a share can't show, so that it goes without; or null
 * @param embargo until when readers must not see it, in words; or null
 * @param embargoField the same for a date field, or empty
 * @param assignedTo a person's name, or null
 * @param people who it can be assigned to
 * @param share links by which outsiders see it; null when there is nothing to say of them
 * @param form names the forms of this page, which say a thing once however often they arrive
 * @param goneAt when it leaves the trash for good, in words; or null while it is not in the trash
 */
public record WorkflowView(
        long id,
        Offers may,
        List<String> withoutAlt,
        List<String> pictures,
        boolean bijoy,
        String unsaid,
        String embargo,
        String embargoField,
        String assignedTo,
        List<Option> people,
        List<Said> comments,
        List<Put> corrections,
        PreviewLinksView share,
        String form,
        String goneAt) {

    /** What this person may do with the story where it stands. {@code takeBack} is sending back what is one's own. */
    public record Offers(
            boolean submit,
            boolean takeBack,
            boolean sendBack,
            boolean assign,
            boolean comment,
            boolean embargo,
            boolean lift,
            boolean correct,
            boolean trash,
            boolean reportLive) {}

    /**
     * @param settledBy who said that it is settled; null while it is open
     * @param place where in the text it is; null for a comment on the whole story
     */
    record Said(long id, String by, String when, String words, boolean sentBack, String settledBy, Place place) {}

    /**
     * A place in the text.
     *
     * @param quote the words that were selected
     * @param now the words that stand there in the saved text; null when they are not in it
     * @param changed whether these are others
     * @param before what stands before them, {@code after} what stands after them
     */
    record Place(String quote, String now, boolean changed, String before, String after) {}

    record Put(shironam.story.workflow.Correction.Kind kind, String by, String when, String words) {}

    public boolean trashed() {
        return goneAt != null;
    }

    /** How many comments are not settled. */
    public int openComments() {
        return (int) comments.stream().filter(said -> said.settledBy() == null).count();
    }

    public boolean underEmbargo() {
        return embargo != null;
    }
}
