package shironam.desk.analytics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.analytics.TrafficSource;

/** What the pages of how stories are read say: {@code messages/reading_bn.properties} and {@code messages/reading_en.properties}. */
@MessageBundle(value = "reading", locale = "en")
public interface ReadingMessages {
    @Message
    String title();

    @Message
    String ofStory();

    @Message
    String mine();

    @Message
    String about();

    @Message
    String section();

    @Message
    String allSections();

    @Message
    String show();

    @Message
    String author(String name);

    @Message
    String today();

    @Message
    String usualByNow(String count);

    @Message
    String usualStory();

    @Message
    String byHour();

    @Message
    String byDay();

    @Message
    String usual();

    @Message
    String highest(String count);

    @Message
    String chart(String what, String total, String highest);

    @Message
    String numbers();

    @Message
    String hour();

    @Message
    String day();

    @Message
    String reads();

    @Message
    String from();

    @Message
    String fromHint();

    @Message
    String source(TrafficSource source);

    @Message
    String places();

    @Message
    String placesHint();

    @Message
    String slot(String number);

    @Message
    String inSection(String section, String place);

    @Message
    String list();

    @Message
    String stories();

    @Message
    String sections();

    @Message
    String authors();

    @Message
    String lastDay();

    @Message
    String toStory();

    @Message
    String nothing();
}
