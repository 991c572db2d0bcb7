package shironam.desk.editor;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import shironam.desk.places.PlaceField;
import shironam.desk.requests.PostedForm;
import shironam.story.Section;
import shironam.story.StoryField;
import shironam.story.TextLength;
import shironam.story.writing.WorkingCopy;

/** The editor's form as it was posted, every field as it was typed. */
public class StoryForm {
    /** The version of the story that the form was opened with; 0 for a new one. */
    @RestForm
    int version;

    private final Map<StoryField, String> texts = new EnumMap<>(StoryField.class);

    /** Set when somebody says that a derived headline is good as it is. */
    @RestForm("headline-ok")
    boolean headlineOk;

    @RestForm
    String slug;

    @RestForm
    String section;

    /** With a section's slug behind it the name of the box that is ticked where the story stands there, too. */
    static final String ALSO = "also-";

    private List<String> otherSections;

    @RestForm
    String tags;

    /** As {@link PlaceField} reads them. */
    @RestForm
    String places;

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

    /** When to publish, as a date field gives it; empty for now, null where the form has no such field. */
    @RestForm("publish-at")
    String publishAt;

    /** {@link #SCHEDULE} when the button was pressed that sets a time; without a time it never publishes. */
    @RestForm
    String intent;

    static final String SCHEDULE = "schedule";

    /** Set when somebody was asked, and says that readers shall see the story at once. */
    @RestForm("publish-now")
    boolean publishNow;

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
    public String copyKey;

    /** Set when the form was sent by itself while somebody typed, and nobody pressed a button. */
    @RestForm("kept-by-itself")
    public boolean keptByItself;

    /** One of the story's plain texts: as it was posted, unless the form was made of a working copy. */
    String text(StoryField field) {
        return texts.computeIfAbsent(field, StoryForm::posted);
    }

    Map<StoryField, String> texts() {
        StoryField.TEXTS.forEach(this::text);
        return texts;
    }

    /** Slugs: as they were posted, unless the form was made of a working copy. */
    List<String> otherSections() {
        if (otherSections == null) {
            ResteasyReactiveRequestContext request = CurrentRequestManager.get();
            otherSections = request == null
                    ? List.of()
                    : Section.inOrder().stream()
                            .map(section -> section.slug)
                            .filter(slug -> request.getFormParameter(ALSO + slug, true, false) != null)
                            .toList();
        }
        return otherSections;
    }

    private static String posted(StoryField field) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        return request == null ? "" : PostedForm.orEmpty((String) request.getFormParameter(field.key(), true, false));
    }

    /** How the form stands to the working copy. It names no fields: they are where they belong by now. */
    public WorkingCopy.Typed typed() {
        return new WorkingCopy.Typed(version, Map.of(), PostedForm.orEmpty(copyTab), copySequence, copyNumber);
    }

    /** The same with its fields, to be kept. */
    WorkingCopy.Typed typedWithFields() {
        return new WorkingCopy.Typed(version, fields(), PostedForm.orEmpty(copyTab), copySequence, copyNumber);
    }

    /** What stands between commas, or on lines of its own. */
    List<String> tags() {
        return PostedForm.listed(tags);
    }

    /** Before anything is made of them. */
    void checkLengths() throws UnusableFormException {
        texts().forEach((field, text) -> {
            if (field.length.isExceededBy(text)) {
                throw new UnusableFormException(field);
            }
        });
        check(TextLength.SLUG, slug);
        check(TextLength.ADDRESS, pictureUrl);
        check(TextLength.ALT, pictureAlt);
        check(TextLength.CAPTION, pictureCaption);
        check(TextLength.CREDIT, pictureCredit);
        check(TextLength.BODY, body);
        List<String> each = tags();
        if (TextLength.areTooMany(each)) {
            throw new UnusableFormException(TextLength.TAG, TextLength.MOST_TAGS);
        }
        each.forEach(tag -> check(TextLength.TAG, tag));
        check(TextLength.PARAGRAPH, places);
    }

    private static void check(TextLength length, String text) {
        if (length.isExceededBy(text)) {
            throw new UnusableFormException(length, length.most);
        }
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        texts().forEach((field, text) -> fields.put(field.key(), text));
        fields.put("slug", PostedForm.orEmpty(slug));
        fields.put("section", PostedForm.orEmpty(section));
        otherSections().forEach(slug -> fields.put(ALSO + slug, "true"));
        fields.put("tags", PostedForm.orEmpty(tags));
        fields.put("places", PostedForm.orEmpty(places));
        fields.put("body", PostedForm.orEmpty(body));
        fields.put("picture-url", PostedForm.orEmpty(pictureUrl));
        fields.put("picture-alt", PostedForm.orEmpty(pictureAlt));
        fields.put("picture-caption", PostedForm.orEmpty(pictureCaption));
        fields.put("picture-credit", PostedForm.orEmpty(pictureCredit));
        fields.put("publish-at", PostedForm.orEmpty(publishAt));
        return fields;
    }

    /** What was kept while it was typed, as if it were posted now. */
    static StoryForm of(WorkingCopy copy) {
        Map<String, String> fields = copy.fields();
        StoryForm form = new StoryForm();
        form.version = copy.baseVersion();
        StoryField.TEXTS.forEach(field -> form.texts.put(field, fields.getOrDefault(field.key(), "")));
        form.slug = fields.get("slug");
        form.section = fields.get("section");
        form.otherSections = alsoIn(fields);
        form.tags = fields.get("tags");
        form.places = fields.get("places");
        form.body = fields.get("body");
        form.pictureUrl = fields.get("picture-url");
        form.pictureAlt = fields.get("picture-alt");
        form.pictureCaption = fields.get("picture-caption");
        form.pictureCredit = fields.get("picture-credit");
        return form;
    }

    static List<String> alsoIn(Map<String, String> fields) {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(ALSO))
                .map(name -> name.substring(ALSO.length()))
                .sorted()
                .toList();
    }

    public static StoryForm empty() {
        return new StoryForm();
    }
}
