package shironam.desk.planning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What planned stories and the calendar say: {@code messages/planning_bn.properties} and {@code messages/planning_en.properties}. */
@MessageBundle(value = "planning", locale = "en")
public interface PlanningMessages {
    @Message
    String plan();

    @Message
    String planOn(String day);

    @Message
    String planned();

    @Message
    String change();

    @Message
    String words();

    @Message
    String wordsHint();

    @Message
    String person();

    @Message
    String nobody();

    @Message
    String day();

    @Message
    String time();

    @Message
    String timeHint();

    @Message
    String where();

    @Message
    String page();

    @Message
    String noPage();

    @Message
    String save();

    @Message
    String drop();

    @Message
    String begin();

    @Message
    String open();

    @Message
    String isBegun();

    @Message
    String late();

    @Message
    String lateAndPlanned();

    @Message
    String people();

    @Message
    String inHand(String count);

    @Message
    String andMore(String count);

    @Message
    String publishedThatDay(String count);

    @Message
    String changedMeanwhile();

    @Message
    String asItIsNow();

    @Message
    String move();

    @Message
    String moveOf(String what);

    @Message
    String moveTo();

    @Message
    String dragHint();

    @Message
    String thisMonth();

    @Message
    String week();

    @Message
    String entry(EntryKind kind);

    @Message
    String said(PlanNotice said);
}
