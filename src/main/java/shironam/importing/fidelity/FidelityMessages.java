package shironam.importing.fidelity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the report says: {@code messages/fidelity_bn.properties} and {@code messages/fidelity_en.properties}. */
@MessageBundle(value = "fidelity", locale = "en")
public interface FidelityMessages {
    @Message
    String title();

    @Message
    String sources();

    @Message
    String need(StoryAccount.Need need);

    @Message
    String characters();

    @Message
    String inStories();

    @Message
    String inCards();

    @Message
    String inSourceLines();

    @Message
    String leftOut();

    @Message
    String even();

    @Message
    String uneven();

    /** How many sources the page has no place for. */
    @Message
    String unshown(String number);

    @Message
    String story(String number);

    /** Where the characters of one source are. */
    @Message
    String account(String in, String inBody, String inCards, String inSource);

    @Message
    String pictures();

    @Message
    String links();

    @Message
    String cards();

    @Message
    String tables();

    @Message
    String lists();

    @Message
    String embeds();

    @Message
    String in();

    @Message
    String out();

    @Message
    String source();

    @Message
    String result();
}
