package shironam.desk.firstrun;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.paper.StarterSections;

/** What the beginning of a paper says: {@code messages/firstrun_bn.properties} and {@code firstrun_en.properties}. */
@MessageBundle(value = "firstrun", locale = "en")
public interface FirstRunMessages {
    @Message
    String firstAccount();

    @Message
    String firstAccountText();

    @Message
    String ownName();

    @Message
    String makeIt();

    @Message
    String begin();

    @Message
    String beginText();

    @Message
    String change();

    @Message
    String beginHere();

    @Message
    String sectionsToBeginWith();

    @Message
    String changeable();

    @Message
    String starter(StarterSections which);

    @Message
    String noSections();

    @Message
    String keep();

    @Message
    String kept();

    @Message
    String whatNext();

    @Message
    String firstStory();

    @Message
    String firstStoryText();

    @Message
    String colleagues();

    @Message
    String colleaguesText();

    @Message
    String face();

    @Message
    String faceText();

    @Message
    String ownSections();

    @Message
    String ownSectionsText();

    @Message
    String archive();

    @Message
    String archiveText();

    @Message
    String usualPages();

    @Message
    String usualPagesText();

    @Message
    String ownPages();

    @Message
    String ownPagesText();

    @Message
    String seeFront();

    @Message
    String openPrinted();
}
