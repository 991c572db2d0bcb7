package shironam.desk.cards;

import java.util.List;
import shironam.desk.DeskFrame;
import shironam.story.newsroom.CardNeighbours.Pointing;

/**
 * One story and the cards around it.
 *
 * @param version of the story as it is shown, which a replacement names
 * @param offered stories of ours that might stand in the place of a card; none for who may not edit
 * @param stale whether somebody saved the story before a card was replaced
 */
record NeighboursView(
        DeskFrame frame,
        long id,
        int version,
        String headline,
        NeighbourhoodDrawing drawing,
        List<Pointing> incoming,
        List<Outgoing> outgoing,
        List<Offer> offered,
        boolean replaced,
        boolean stale) {

    /** @param targetId the story that it leads to, or null */
    record Outgoing(String href, String headline, Long targetId, boolean whole) {}

    record Offer(long id, String headline, String when) {}
}
