package shironam.site.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import shironam.site.LinkView;

/** The parts that every page has: {@code templates/site/page/head.html} is what {@code PageTemplates.head} fills. */
@CheckedTemplate(basePath = "site/page")
public final class PageTemplates {
    private PageTemplates() {}

    public static native TemplateInstance head(HeadView head);

    /** What every page begins with, after its head. */
    static native TemplateInstance masthead(FrameView frame);

    /** What every page ends with. */
    static native TemplateInstance colophon(FrameView frame);

    /** The line over every page. */
    static native TemplateInstance breaking(LinkView line);

    /** What is read most, under a page. */
    static native TemplateInstance mostRead(List<LinkView> stories);
}
