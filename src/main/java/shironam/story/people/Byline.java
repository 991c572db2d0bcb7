package shironam.story.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shironam.bangla.Normalization;

/**
 * Who is named over a story, in their order: a line for people, {@code আয়েশা খান ও রফিক হাসান; ছবি: মিতা দাস}, and the names in
 * it. Reading what was written gives the same names again; how a line is read says {@link BylineReader}.
 */
public record Byline(List<Credit> credits) {
    private static final Pattern BENGALI = Pattern.compile("[\\u0980-\\u09FF]");

    /**
     * A name as the line shows it.
     *
     * @param before what stands between it and the one before: {@code " ও "}, {@code "; ছবি: "}
     * @param credit its place among the credits; who has two roles in a row is shown once
     */
    public record Part(String before, int credit) {}

    /** Names of one role, one beside the other. */
    private record Group(List<CreditRole> roles, List<Integer> credits) {}

    public Byline {
        credits = List.copyOf(new LinkedHashSet<>(credits));
    }

    /** As somebody wrote it, or as it came. */
    public static Byline of(String line) {
        return new Byline(BylineReader.read(Normalization.line(line)));
    }

    /** What of such a line names nobody and is no credit therefore: {@code ছবি: সংগৃহীত}, {@code সূত্র: বিবিসি}. */
    public static List<String> nobodyIn(String line) {
        return BylineReader.nobodyIn(Normalization.line(line));
    }

    /** Of names that somebody else told apart already; what of them is a line of several is read as such. */
    public static Byline ofNames(List<String> names) {
        return new Byline(names.stream()
                .map(Normalization::line)
                .filter(name -> !name.isEmpty())
                .map(Credit::of)
                .toList());
    }

    /**
     * With those whom two people added, each without the other. Empty where one of them took somebody out or changed what
     * somebody did, and where nobody was named before: which of them is right has to be said by somebody.
     */
    public static Optional<Byline> ofBoth(Byline before, Byline mine, Byline theirs) {
        boolean added = !before.credits.isEmpty()
                && mine.credits.containsAll(before.credits)
                && theirs.credits.containsAll(before.credits);
        return added
                ? Optional.of(new Byline(Stream.concat(theirs.credits.stream(), mine.credits.stream())
                        .toList()))
                : Optional.empty();
    }

    public String text() {
        return written(parts());
    }

    /** The line in parts, for who makes links of the names. */
    public List<Part> parts() {
        if (credits.isEmpty()) {
            return List.of();
        }
        if (credits.size() == 1 && credits.get(0).role() == CreditRole.UNSAID) {
            return List.of(new Part("", 0));
        }
        return Stream.of(parts(groups(true), false), parts(groups(false), false))
                .filter(parts -> BylineReader.read(written(parts)).equals(credits))
                .findFirst()
                .orElseGet(() -> parts(groups(false), true));
    }

    private String written(List<Part> parts) {
        return parts.stream()
                .map(part -> part.before + credits.get(part.credit).name())
                .collect(Collectors.joining());
    }

    /** @param shared whether two roles of the same people are told together: {@code লেখা ও ছবি: মিতা দাস} */
    private List<Group> groups(boolean shared) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < credits.size(); i++) {
            CreditRole role = credits.get(i).role();
            Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && last.roles.equals(List.of(role))) {
                last.credits.add(i);
            } else {
                groups.add(new Group(new ArrayList<>(List.of(role)), new ArrayList<>(List.of(i))));
            }
        }
        return shared ? together(groups) : groups;
    }

    private List<Group> together(List<Group> groups) {
        List<Group> fewer = new ArrayList<>();
        for (Group group : groups) {
            Group last = fewer.isEmpty() ? null : fewer.get(fewer.size() - 1);
            boolean said =
                    last != null && !last.roles.contains(CreditRole.UNSAID) && !group.roles.contains(CreditRole.UNSAID);
            if (said && names(last).equals(names(group))) {
                last.roles.addAll(group.roles);
            } else {
                fewer.add(group);
            }
        }
        return fewer;
    }

    private List<String> names(Group group) {
        return group.credits.stream().map(i -> credits.get(i).name()).toList();
    }

    /** @param apart whether each name has a role and a semicolon of its own, which no reader takes for anything else */
    private List<Part> parts(List<Group> groups, boolean apart) {
        List<Part> parts = new ArrayList<>();
        for (Group group : groups) {
            String label = label(group.roles);
            for (int i = 0; i < group.credits.size(); i++) {
                boolean opens = i == 0 || apart;
                boolean ends = i == group.credits.size() - 1;
                String between = parts.isEmpty() ? "" : opens ? "; " : ends ? and(group.credits.get(i)) : ", ";
                parts.add(new Part(between + (opens ? label : ""), group.credits.get(i)));
            }
        }
        return parts;
    }

    private static String label(List<CreditRole> roles) {
        String words = roles.stream().map(role -> role.label).collect(Collectors.joining(" ও "));
        return words.isEmpty() ? "" : words + ": ";
    }

    private String and(int last) {
        return BENGALI.matcher(credits.get(last).name()).find() ? " ও " : " and ";
    }
}
