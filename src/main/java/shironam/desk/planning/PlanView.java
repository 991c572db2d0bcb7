package shironam.desk.planning;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.Option;

/**
 * The form of a planned story.
 *
 * @param id its number, or null for a new one
 * @param people who may be asked to write it; empty for who plans for themselves only
 * @param calendar the month that it stands in
 */
public record PlanView(
        DeskFrame frame,
        Long id,
        String words,
        List<Option> people,
        String day,
        String time,
        String where,
        List<Option> sections,
        String calendar) {}
