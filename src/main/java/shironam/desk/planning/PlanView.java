package shironam.desk.planning;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.desk.Option;

/**
 * The form of a planned story.
 *
 * @param id its number, or null for a new one
 * @param version that is shown
 * @param changedMeanwhile whether somebody has changed it since the visitor opened the form, of which it has the fields
 * @param begins whether the visitor can make a story of it, and {@code drops} whether they can drop it
 * @param people who may be asked to write it; empty for who plans for themselves only
 * @param form names the form of a new one, which plans it once however often it arrives
 * @param calendar the month that it stands in
 */
public record PlanView(
        DeskFrame frame,
        Long id,
        long version,
        boolean changedMeanwhile,
        boolean begins,
        boolean drops,
        String words,
        List<Option> people,
        String day,
        String time,
        String where,
        List<Option> sections,
        String form,
        String calendar) {}
