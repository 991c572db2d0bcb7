package shironam.desk.firstrun;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.paper.PaperAdministrationException.Reason;
import shironam.story.paper.StarterSections;

/**
 * Name and sections of a new paper, and what comes next.
 *
 * @param kept whether they have just been kept
 * @param named whether the paper has a name of its own, and this is no first visit
 * @param problem why they were not, or null
 * @param starters what the paper may begin with; empty once a story was written
 * @param pages whether drafts of the usual pages are offered
 */
public record FirstPaperView(
        DeskFrame frame,
        boolean kept,
        boolean named,
        Reason problem,
        String nameBn,
        String nameEn,
        String tagline,
        String contact,
        List<Starter> starters,
        boolean pages) {

    /** @param sections their names in the language of the desk */
    public record Starter(StarterSections which, List<String> sections, boolean chosen) {}
}
