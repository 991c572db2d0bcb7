package shironam.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import shironam.body.Finding;

/**
 * One line of an import's report.
 *
 * @param file the source that it is about
 * @param value what it says, for people who read another language; null for what is said by its kind
 * @param detail what belongs to the value; null for nothing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportLine(Kind kind, String file, String reason, String whatToDo, Enum<?> value, String detail) {
    /** In {@link #detail}, beside the names of requirements. */
    public static final String NO_DATE = "DATE";

    /** What a line of the report is about. */
    public enum Kind {
        /** The whole file stayed outside. */
        REFUSED,
        /** The story is in, a part of it is not. */
        PART_REFUSED,
        /** Visible text that is neither in the body nor in a card. */
        DROPPED,
        /** The story is in, but it is a draft until somebody completes it. */
        HELD,
        /** The story is in, in the Bijoy encoding as it came; somebody has to make it readable. */
        BIJOY,
        /** Text in the Bijoy encoding became Unicode, as the operator asked. */
        CONVERTED,
        /** Something that was turned into something simpler, with nothing lost. */
        NOTE,
        /** The source changed these fields, and the story has them now. */
        UPDATED,
        /** An editor's text stands; the new source is in the history. */
        KEPT_EDITED,
        /** Another story has the address that the source names as its own. */
        CONFLICT,
        /** Readers of its source see it no longer, and ours do. */
        STILL_PUBLIC,
        /** The same, and somebody at the desk has touched it, so that it is not withdrawn with the others. */
        TOUCHED_HERE,
        /** Readers of its source see it no longer, so it is withdrawn here, as the operator asked. */
        WITHDRAWN,
        /** What an export holds besides stories. */
        OMITTED,
        /** Files that are no stories. */
        NOT_LOOKED_AT
    }

    ReportLine(Kind kind, String file, String reason, String whatToDo) {
        this(kind, file, reason, whatToDo, null, null);
    }

    /** For people who read another language its kind is all, with that detail. */
    ReportLine saidByItsKind(String beside) {
        return new ReportLine(kind, file, reason, whatToDo, null, beside);
    }

    ReportLine about(Finding finding) {
        return new ReportLine(kind, file, reason, whatToDo, finding.kind(), finding.detail());
    }

    @Override
    public String toString() {
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return word + ": " + file + ": " + reason + (whatToDo.isEmpty() ? "" : " " + whatToDo);
    }
}
