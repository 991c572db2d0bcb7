package shironam.site.places;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.places.Place;

/** What the pages of places say: {@code messages/places_bn.properties}. */
@MessageBundle(value = "places", locale = "bn")
public interface PlaceMessages {
    @Message
    String places();

    @Message
    String description();

    @Message
    String kind(Place.Kind kind);

    @Message
    String division(String name);

    @Message
    String abroad();

    @Message
    String pick();

    @Message
    String unpicked();

    @Message
    String choose(String name);

    @Message
    String mine(String name);

    @Message
    String forget();
}
