package shironam.desk.crops;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/desk/crops}: each method is filled into the file of its name. */
@CheckedTemplate(basePath = "desk/crops")
final class CropTemplates {
    private CropTemplates() {}

    static native TemplateInstance crops(CropsView view);

    static native TemplateInstance pixelation(PixelationView view);
}
