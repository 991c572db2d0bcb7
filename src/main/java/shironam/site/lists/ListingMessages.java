package shironam.site.lists;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What fronts and lists of stories say: {@code messages/listing_bn.properties}. */
@MessageBundle(value = "listing", locale = "bn")
public interface ListingMessages {
    @Message
    String todaysHome(String paper);

    @Message
    String myDistrict();

    @Message
    String chooseDistrict();

    @Message
    String nothingPublished();

    @Message
    String latest();

    @Message
    String tag();

    @Message
    String author();

    @Message
    String allOf(String title);
}
