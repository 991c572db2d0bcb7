package shironam.desk.live;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import shironam.story.breaking.BreakingNews;

/** What the desk says of live coverage and the breaking line: {@code messages/live_bn.properties} and {@code live_en}. */
@MessageBundle(value = "live", locale = "en")
public interface LiveMessages {
    @Message
    String live();

    @Message
    String hint();

    @Message
    String open();

    @Message
    String begin();

    @Message
    String beginAgain();

    @Message
    String beginHint();

    @Message
    String goesOn();

    @Message
    String endedAt(String when);

    @Message
    String end();

    @Message
    String endHint();

    @Message
    String toStory();

    @Message
    String seePage();

    @Message
    String notPublic();

    @Message
    String newUpdate();

    @Message
    String headline();

    @Message
    String text();

    @Message
    String textHint();

    @Message
    String pinned();

    @Message
    String add();

    @Message
    String told();

    @Message
    String nothingTold();

    @Message
    String change();

    @Message
    String save();

    @Message
    String withdraw();

    @Message
    String changedBy(String who);

    @Message
    String withdrawnBy(String who);

    @Message
    String said(LiveDeskView.Said said);

    @Message
    String problem(LiveDeskView.Problem problem);

    @Message
    String breaking();

    @Message
    String breakingText();

    @Message
    String stands(String until);

    @Message
    String setBy(String by, String when);

    @Message
    String noneStands();

    @Message
    String takeAway();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String story();

    @Message
    String storyHint();

    @Message
    String findStory();

    @Message
    String chooseStory();

    @Message
    String noStory();

    @Message
    String noStoryFound();

    @Message
    String until();

    @Message
    String untilHint();

    @Message
    String set();

    @Message
    String isSet();

    @Message
    String isTakenAway();

    @Message
    String refused(BreakingNews.Reason reason);

    @Message
    String mostRead();

    @Message
    String reads(String number);
}
