package shironam.desk.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The editor's page: {@code templates/desk/editor/editor.html} is what {@code EditorTemplates.editor} fills. */
@CheckedTemplate(basePath = "desk/editor")
final class EditorTemplates {
    private EditorTemplates() {}

    static native TemplateInstance editor(EditorView view);
}
