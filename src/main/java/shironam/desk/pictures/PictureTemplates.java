package shironam.desk.pictures;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/desk/pictures}: each method is filled into the file of its name. */
@CheckedTemplate(basePath = "desk/pictures")
final class PictureTemplates {
    private PictureTemplates() {}

    static native TemplateInstance library(LibraryView view);

    static native TemplateInstance batch(BatchView view);

    static native TemplateInstance picture(PicturePage view);
}
