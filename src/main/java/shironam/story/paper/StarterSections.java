package shironam.story.paper;

import java.util.List;

/** Sections that a new paper may begin with. All of them can be renamed, moved and added to afterwards. */
public enum StarterSections {
    /** For a paper of one district: what happens nearby comes first. */
    DISTRICT(
            new Start("local", "জেলার খবর", "Local news"),
            new Start("upazilas", "উপজেলা", "Upazilas"),
            new Start("politics", "রাজনীতি", "Politics"),
            new Start("agriculture", "কৃষি", "Agriculture"),
            new Start("education", "শিক্ষা", "Education"),
            new Start("health", "স্বাস্থ্য", "Health"),
            new Start("crime", "অপরাধ ও আদালত", "Crime and courts"),
            new Start("sport", "খেলা", "Sport"),
            new Start("culture", "সংস্কৃতি", "Culture"),
            new Start("bangladesh", "সারা দেশ", "Bangladesh"),
            new Start("opinion", "মতামত", "Opinion")),
    NATIONAL(
            new Start("bangladesh", "বাংলাদেশ", "Bangladesh"),
            new Start("politics", "রাজনীতি", "Politics"),
            new Start("country", "সারা দেশ", "Across the country"),
            new Start("world", "বিশ্ব", "World"),
            new Start("economy", "অর্থনীতি", "Economy"),
            new Start("sport", "খেলা", "Sport"),
            new Start("entertainment", "বিনোদন", "Entertainment"),
            new Start("technology", "প্রযুক্তি", "Technology"),
            new Start("education", "শিক্ষা", "Education"),
            new Start("health", "স্বাস্থ্য", "Health"),
            new Start("life", "জীবনযাপন", "Life"),
            new Start("opinion", "মতামত", "Opinion")),
    /** An admin makes each of them. */
    NONE;

    private final List<Start> sections;

    StarterSections(Start... sections) {
        this.sections = List.of(sections);
    }

    /** A section to be: the first part of its addresses, and its names. */
    public record Start(String slug, String nameBn, String nameEn) {}

    public List<Start> sections() {
        return sections;
    }
}
