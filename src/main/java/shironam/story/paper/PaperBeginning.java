package shironam.story.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import shironam.identity.Account;
import shironam.story.paper.PaperAdministrationException.Reason;

/** A new paper gets its name and the sections that it begins with, both or neither. */
@ApplicationScoped
public class PaperBeginning {
    @Inject
    PaperSettings paper;

    @Inject
    SectionAdministration sections;

    @Inject
    ContentPageAdministration ownPages;

    /**
     * @param pages whether it begins with drafts of the usual pages
     * @param starter the sections in place of those that are there; null leaves these
     * @throws PaperAdministrationException when the name is missing, a setting can't be kept, or sections are to be
     *     replaced under which stories were written
     */
    @Transactional
    public void begin(PaperSettings.Settings settings, StarterSections starter, boolean pages, Account by) {
        if (settings.nameBn().isBlank()) {
            throw new PaperAdministrationException(Reason.NAME_MISSING);
        }
        if (starter != null) {
            sections.beginWith(starter, by);
        }
        paper.keep(settings, by);
        if (pages) {
            ownPages.beginUsual(by);
        }
    }
}
