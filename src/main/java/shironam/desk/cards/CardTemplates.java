package shironam.desk.cards;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** {@code templates/desk/cards}: each method is filled into the file of its name. */
@CheckedTemplate(basePath = "desk/cards")
final class CardTemplates {
    private CardTemplates() {}

    static native TemplateInstance neighbours(NeighboursView view);

    static native TemplateInstance problems(CardProblemsView view);
}
