package shironam.site.search;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the search page says: {@code messages/search_bn.properties}. */
@MessageBundle(value = "search", locale = "bn")
public interface SearchMessages {
    @Message
    String search();

    @Message
    String question();

    @Message
    String result(String words);

    @Message
    String description();

    @Message
    String more();

    @Message
    String section();

    @Message
    String allSections();

    @Message
    String author();

    @Message
    String place();

    @Message
    String from();

    @Message
    String to();

    @Message
    String order();

    @Message
    String best();

    @Message
    String newest();

    @Message
    String found(String number);

    @Message
    String foundMore(String number);

    @Message
    String guessed(String word);

    @Message
    String understood(String typed, String author);

    /** Leads to the list of who was understood. */
    @Message
    String allOfThatName();

    @Message
    String alike();

    @Message
    String nothing(String words);

    @Message
    String howSearched();

    @Message
    String fewerWords();

    @Message
    String withoutFields();

    @Message
    String everywhere();

    @Message
    String fullStop();

    @Message
    String home();

    @Message
    String homeHas();

    @Message
    String earlierPage();

    @Message
    String laterPage();

    @Message
    String tooLong(String most);

    @Message
    String noDate();

    @Message
    String datesSwapped();

    @Message
    String noSection();

    @Message
    String noAuthor(String name);

    /** The same, where there are authors whose names are nearly that one. */
    @Message
    String nearAuthor(String name, String near);

    @Message
    String noPlace(String name);

    @Message
    String whichPlace(String name, String meant);
}
