package shironam.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.Note;
import shironam.story.Picture;
import shironam.story.people.Byline;

/**
 * What a byline says beside names: where the picture is from becomes its credit, where the text is from the story's source,
 * each where none was said. All else is told to whoever imports.
 */
record BylineNotes(List<String> parts) {
    private static final Pattern CREDIT =
            Pattern.compile("(?:ছবি|আলোকচিত্র|ফটো|photos?|pictures?)[\\s:–-]+(?<rest>.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = Pattern.compile(
            "(?:(?:তথ্য\\s?|সংবাদ)?সূত্র|উৎস|সৌজন্যে?|sources?|courtesy):\\s(?<rest>.+)", Pattern.CASE_INSENSITIVE);

    static BylineNotes of(String byline) {
        return new BylineNotes(Byline.nobodyIn(byline));
    }

    /** Empty where the byline says none. */
    String source() {
        return first(SOURCE);
    }

    Picture credited(Picture picture) {
        return picture.exists() && picture.credit().isBlank()
                ? new Picture(
                        picture.url(),
                        picture.width(),
                        picture.height(),
                        picture.alt(),
                        picture.caption(),
                        first(CREDIT))
                : picture;
    }

    /** @param source what the story names */
    Optional<Note> others(String source, Picture picture) {
        String credit = picture.exists() ? credited(picture).credit() : null;
        List<String> others = parts.stream()
                .filter(part -> !isKept(rest(SOURCE, part), source) && !isKept(rest(CREDIT, part), credit))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Note.of(
                        Note.Kind.BYLINE,
                        others.stream().map(ImportRefusedException::quoted).collect(Collectors.joining(", "))));
    }

    private String first(Pattern kind) {
        return parts.stream()
                .map(part -> rest(kind, part))
                .filter(rest -> !rest.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean isKept(String rest, String kept) {
        return !rest.isEmpty() && rest.equals(kept);
    }

    private static String rest(Pattern kind, String part) {
        Matcher matcher = kind.matcher(part);
        return matcher.matches() ? matcher.group("rest") : "";
    }
}
