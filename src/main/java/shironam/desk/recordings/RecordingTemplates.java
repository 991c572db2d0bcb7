package shironam.desk.recordings;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/desk/recordings}: each method is filled into the file of its name. */
@CheckedTemplate(basePath = "desk/recordings")
final class RecordingTemplates {
    private RecordingTemplates() {}

    static native TemplateInstance recordings(RecordingsView view);

    static native TemplateInstance recording(RecordingPage view);
}
