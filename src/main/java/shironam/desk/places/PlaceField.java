package shironam.desk.places;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import shironam.desk.CurrentUser;
import shironam.desk.requests.PostedForm;
import shironam.story.places.Place;
import shironam.story.reading.PlaceDirectory;

/** The field in which the places of a story are written, by their names, with commas between them. */
@ApplicationScoped
public class PlaceField {
    @Inject
    PlaceDirectory directory;

    @Inject
    CurrentUser currentUser;

    /**
     * What somebody wrote that is no place, or that several places are called.
     *
     * @param meant what it may be, in words; empty where there is nothing of that name
     */
    public record Unclear(String word, String meant) {}

    /** The paths of what is written; what is unclear is left out. */
    public List<String> paths(String written) {
        return PostedForm.listed(written).stream()
                .map(directory::called)
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0).path)
                .toList();
    }

    public Optional<Unclear> unclear(String written) {
        for (String word : PostedForm.listed(written)) {
            List<Place> meant = directory.called(word);
            if (meant.size() != 1) {
                return Optional.of(
                        new Unclear(word, meant.stream().map(this::label).collect(Collectors.joining(", "))));
            }
        }
        return Optional.empty();
    }

    public String written(List<String> paths) {
        return paths.stream()
                .map(path -> directory.at(path).map(this::label).orElse(path))
                .collect(Collectors.joining(", "));
    }

    String label(Place place) {
        return directory.label(place, currentUser.language());
    }
}
