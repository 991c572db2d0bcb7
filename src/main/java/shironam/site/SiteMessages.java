package shironam.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.workflow.Correction;

/** What readers are told on several kinds of pages: {@code messages/site_bn.properties}. */
@MessageBundle(value = "site", locale = "bn")
public interface SiteMessages {
    @Message
    String card();

    @Message
    String otherSite();

    @Message
    String leadsOut(String headline);

    @Message
    String table(String number);

    @Message
    String notes();

    @Message
    String note(String number);

    @Message
    String backToText(String number);

    /** Beneath a picture, before a name that stands there alone. */
    @Message
    String photoBy(String name);

    @Message
    String sample();

    @Message
    String source(String source);

    @Message
    String sections();

    @Message
    String home();

    @Message
    String everything();

    @Message
    String newer();

    @Message
    String older();

    @Message
    String amongNewer();

    @Message
    String amongOlder();

    @Message
    String morePages();

    @Message
    String nothingYet();

    /** To what lies around this page. */
    @Message
    String way();

    @Message
    String inside(String name);

    @Message
    String live();

    @Message
    String video();

    @Message
    String pictures();

    @Message
    String opinion();

    @Message
    String noUpdates();

    @Message
    String updated();

    @Message
    String corrections();

    @Message
    String correction(Correction.Kind kind);

    @Message
    String gallery(String pictures);

    @Message
    String comparison();
}
