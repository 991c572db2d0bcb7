package shironam.desk.dashboard;

import shironam.desk.planning.EntryKind;

/**
 * What stands on a day: a planned story, one that waits for its time, or one that is out.
 *
 * @param key its name on the page, as "plan-3"
 * @param time of the day, or empty
 * @param href where it is read or changed
 * @param people who writes it, or empty
 * @param place where it happens, or empty
 * @param move where its new day is posted; null for what can't move
 * @param begin where it becomes a story; null for what is none or has one
 * @param story its story that is in hand, or null
 * @param late whether its time has passed
 */
public record CalendarEntry(
        EntryKind kind,
        String key,
        String time,
        String headline,
        String section,
        String href,
        String people,
        String place,
        String day,
        String move,
        String begin,
        String story,
        boolean late) {}
