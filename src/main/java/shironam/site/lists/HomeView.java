package shironam.site.lists;

import java.util.List;
import shironam.site.PictureView;
import shironam.site.SiteViews;
import shironam.site.TeaserView;
import shironam.site.page.PageView;
import shironam.story.reading.Teaser;

/**
 * The home front.
 *
 * @param page the page around it
 * @param top what stands above all else, or null on an empty paper
 * @param blocks one for each section or tag on the front
 */
public record HomeView(PageView page, TopView top, List<Block> blocks) {

    /** How a section's block lies on the front. */
    public enum Shape {
        /** One large story and a list with small pictures beside it: about five stories. */
        SPLIT,
        /** Four columns, each with its picture: four stories. */
        ROW,
        /** Half the page: one story with its picture, headlines beneath it; two such blocks make a row. */
        HALF,
        /** Words only, in columns, with the writer's name and face: opinion; three or four stories. */
        TEXT,
        /** Pictures side by side on a ground of their own, as far as the screen goes and on. */
        STRIP
    }

    /**
     * A story with whoever says it.
     *
     * @param writer a name, or null; {@code face} the picture that goes with it, or null
     */
    public record Voice(TeaserView teaser, String writer, PictureView face) {}

    /**
     * A section or a tag on the front.
     *
     * @param title its name, or what the desk calls it
     * @param href its page
     * @param shape how it lies
     * @param stories at least one; what it shows of them is made when a template asks for it
     * @param year in which the front is made
     */
    public record Block(String title, String href, Shape shape, List<Teaser> stories, int year) {

        public TeaserView first() {
            return SiteViews.onFront(stories.get(0), false, year);
        }

        public List<TeaserView> rest() {
            return stories.stream()
                    .skip(1)
                    .map(story -> SiteViews.onFront(story, false, year))
                    .toList();
        }

        // a template asks for these often, and a comparison of an enum with a text costs more there than here

        public boolean split() {
            return shape == Shape.SPLIT;
        }

        public boolean row() {
            return shape == Shape.ROW;
        }

        public boolean half() {
            return shape == Shape.HALF;
        }

        /** All of them, with those who wrote them. */
        public List<Voice> voices() {
            return stories.stream()
                    .map(story -> new Voice(
                            SiteViews.onFront(story, false, year),
                            story.writer() == null ? null : story.writer().name(),
                            story.writer() == null
                                    ? null
                                    : SiteViews.picture(story.writer().face())))
                    .toList();
        }

        public boolean strip() {
            return shape == Shape.STRIP;
        }
    }
}
