package shironam.site.places;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import shironam.site.LinkView;
import shironam.site.lists.ListPages;
import shironam.site.lists.ListSubject;
import shironam.site.page.PageFrame;
import shironam.story.lists.PublicLists;
import shironam.story.lists.PublicLists.Position;
import shironam.story.places.Place;
import shironam.story.places.Place.Kind;
import shironam.story.reading.PlaceDirectory;

/** The index of places, and the stories of each. */
@ApplicationScoped
public class PlacePages {
    private static final String PATH = "/places";

    @Inject
    PageFrame frame;

    @Inject
    PlaceDirectory directory;

    @Inject
    PublicLists lists;

    @Inject
    ListPages pages;

    @Inject
    PlaceMessages words;

    TemplateInstance index() {
        List<PlacesView.Division> divisions = directory.ofKind(Kind.DIVISION).stream()
                .map(division -> new PlacesView.Division(
                        new LinkView(words.division(division.nameBn), path(division)), links(division)))
                .toList();
        List<LinkView> countries =
                directory.ofKind(Kind.COUNTRY).stream().map(PlacePages::link).toList();
        return PlaceTemplates.places(new PlacesView(
                frame.page(words.places())
                        .description(words.description())
                        .at(PATH)
                        .done(),
                divisions,
                countries));
    }

    /** Those that happened there or in a place that lies in it. */
    TemplateInstance list(Place place, Position position) {
        List<LinkView> way = new ArrayList<>(List.of(new LinkView(words.places(), PATH)));
        List<Place> around = directory.upTo(place);
        around.subList(0, around.size() - 1).forEach(wider -> way.add(titled(wider)));
        ListSubject subject = new ListSubject(
                place.kind == Kind.DIVISION ? null : words.kind(place.kind),
                titled(place).text(),
                path(place),
                way,
                links(place),
                place.kind == Kind.DISTRICT,
                null,
                null);
        return pages.list(subject, lists.happenedIn(place, position, ListPages.PAGE), position);
    }

    private List<LinkView> links(Place parent) {
        return directory.within(parent).stream().map(PlacePages::link).toList();
    }

    private static LinkView link(Place place) {
        return new LinkView(place.nameBn, path(place));
    }

    /** A division is called by its name and what it is: its first district has the same name. */
    private LinkView titled(Place place) {
        return place.kind == Kind.DIVISION ? new LinkView(words.division(place.nameBn), path(place)) : link(place);
    }

    private static String path(Place place) {
        return PATH + "/" + place.path;
    }
}
