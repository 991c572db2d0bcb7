package shironam.site.places;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The index of places: {@code templates/site/places/places.html} is what {@code PlaceTemplates.places} fills. */
@CheckedTemplate(basePath = "site/places")
final class PlaceTemplates {
    private PlaceTemplates() {}

    static native TemplateInstance places(PlacesView view);
}
