package shironam.desk.audit;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.Option;
import shironam.identity.audit.AuditAction;
import shironam.story.history.Revision;

/**
 * The audit trail.
 *
 * @param action the audited action that is looked for, or ""
 * @param from the first day as it stands in the form; {@code to} the last
 * @param text the number of a story, or words
 * @param notADay whether one of the days can't be read
 * @param csv where the same lines are to be had as a file
 * @param older the next page, or null
 */
public record AuditView(
        DeskFrame frame,
        List<Option> people,
        String action,
        String from,
        String to,
        String text,
        boolean notADay,
        List<Row> rows,
        String csv,
        String older,
        boolean filtered) {

    public AuditAction[] actions() {
        return AuditAction.values();
    }

    public Revision.Kind[] kinds() {
        return Revision.Kind.values();
    }

    /**
     * @param who the name, or "" for nobody
     * @param word of the action as the trail has it, where neither {@code action} nor the {@code kind} of a revision is known
     * @param storyId of the story that it was done to, or null; {@code revision} the number of its revision, {@code picture} the hash of a
     *     picture likewise
     */
    record Row(
            String when,
            String iso,
            String who,
            String cameFrom,
            String word,
            AuditAction action,
            Revision.Kind kind,
            Long storyId,
            Integer revision,
            String picture,
            String detail) {
        /** Whether the detail has words in Bengali, whatever the language of the desk. */
        public boolean bengali() {
            return detail.codePoints()
                    .anyMatch(sign -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.BENGALI);
        }
    }
}
