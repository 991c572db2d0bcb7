package shironam.desk.cards;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.newsroom.CardCheck;

/**
 * Cards to look at, of one kind.
 *
 * @param more the next page, or null
 */
record CardProblemsView(DeskFrame frame, List<Filter> filters, List<CardCheck.Problem> problems, String more) {
    record Filter(CardCheck.Kind kind, String number, boolean chosen) {}
}
