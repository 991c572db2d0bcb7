package shironam.site.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import shironam.story.paper.PaperSettings;
import shironam.story.reading.PublicPictures;

/** The paper as readers may see it: without a logo whose right has run out, which the drawn name takes the place of. */
@ApplicationScoped
public class PublicPaper {
    @Inject
    PaperSettings paper;

    @Inject
    PublicPictures pictures;

    public PaperSettings.Facts facts() {
        PaperSettings.Facts facts = paper.facts();
        PaperSettings.Brand brand = facts.brand();
        if (!facts.logo().isEmpty() && !pictures.isShown(facts.logo())) {
            return facts.withLogo("").withBrand(new PaperSettings.Brand("", brand.accent(), brand.accentDark()));
        }
        return brand.logoDark().isEmpty() || pictures.isShown(brand.logoDark())
                ? facts
                : facts.withBrand(new PaperSettings.Brand("", brand.accent(), brand.accentDark()));
    }
}
