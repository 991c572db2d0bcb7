package shironam.desk;

import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import shironam.story.WorkingCopy;

/** The editor's form as it was posted, every field as it was typed. */
public class StoryForm {
    /** The version of the story that the form was opened with; 0 for a new one. */
    @RestForm
    int version;

    @RestForm
    String headline;

    /** Set when somebody says that a derived headline is good as it is. */
    @RestForm("headline-ok")
    boolean headlineOk;

    @RestForm
    String kicker;

    @RestForm
    String summary;

    @RestForm
    String slug;

    @RestForm
    String section;

    @RestForm
    String tags;

    @RestForm
    String author;

    @RestForm
    String source;

    @RestForm
    String body;

    @RestForm("picture-url")
    String pictureUrl;

    @RestForm("picture-alt")
    String pictureAlt;

    @RestForm("picture-caption")
    String pictureCaption;

    @RestForm("picture-credit")
    String pictureCredit;

    @RestForm("picture-file")
    FileUpload pictureFile;

    /** When to publish, as a date field gives it; empty for now. */
    @RestForm("publish-at")
    String publishAt;

    /** Set when somebody says that an embargo is broken knowingly. */
    @RestForm("against-embargo")
    boolean againstEmbargo;

    /** The window from which it was posted, as {@link WorkingCopy.Typed} names it; null without scripts. */
    @RestForm("copy-tab")
    String copyTab;

    @RestForm("copy-sequence")
    long copySequence;

    /** The newest working copy that this form has seen; 0 for none. */
    @RestForm("copy-number")
    int copyNumber;

    /** Names the story that begins in this form, so that it begins once; null for a story that exists. */
    @RestForm("copy-key")
    String copyKey;

    /** How the form stands to the working copy. It names no fields: they are where they belong by now. */
    WorkingCopy.Typed typed() {
        return new WorkingCopy.Typed(version, Map.of(), orEmpty(copyTab), copySequence, copyNumber);
    }

    static StoryForm empty() {
        return new StoryForm();
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
