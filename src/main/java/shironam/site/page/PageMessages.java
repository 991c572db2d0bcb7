package shironam.site.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every page: {@code messages/page_bn.properties}. */
@MessageBundle(value = "page", locale = "bn")
public interface PageMessages {
    @Message
    String skip();

    @Message
    String wordmark(String paper);

    @Message
    String menu();

    @Message
    String search();

    @Message
    String allSections();

    @Message
    String editor(String name);

    @Message
    String publisher(String name);

    @Message
    String editorAndPublisher(String name);

    @Message
    String phone();

    @Message
    String registration(String number);

    @Message
    String archive();

    @Message
    String places();

    @Message
    String lite();

    @Message
    String feeds();

    @Message
    String breakingNews();

    @Message
    String breaking();

    @Message
    String mostRead();

    @Message
    String sampleNotice();

    @Message
    String textSize();

    @Message
    String small();

    @Message
    String usual();

    @Message
    String large();

    @Message
    String largest();

    @Message
    String colours();

    @Message
    String asDevice();

    @Message
    String light();

    @Message
    String dark();
}
