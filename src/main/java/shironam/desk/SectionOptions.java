package shironam.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import shironam.story.Section;

/** The sections as a list of choices. */
public final class SectionOptions {
    private SectionOptions() {}

    public static List<Option> options(String chosen, String language) {
        return options(List.of(chosen), language);
    }

    public static List<Option> options(List<String> chosen, String language) {
        return Section.inOrder().stream()
                .map(section -> new Option(section.slug, called(section, language), chosen.contains(section.slug)))
                .toList();
    }

    /** With those in which it lies: খেলা › ক্রিকেট. */
    private static String called(Section section, String language) {
        List<Section> way = new ArrayList<>(section.upwards());
        Collections.reverse(way);
        return way.stream().map(one -> one.name(language)).collect(Collectors.joining(" › "));
    }
}
