package shironam.importing.sources.wordpress;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import shironam.importing.sources.ImportRefusedException;
import shironam.importing.sources.ItemConsumer;
import shironam.importing.sources.Note;
import shironam.importing.sources.RefusalReason;
import shironam.importing.sources.SourceFile;
import shironam.importing.sources.SourceReader;
import shironam.importing.sources.xml.XmlDocument;

/**
 * Reads WordPress exports (WXR 1.0 to 1.2). The file is gone through twice: first for the pictures, authors and categories
 * that stories name by number, then for the stories.
 */
@ApplicationScoped
class WordPressReader implements SourceReader {
    private static final int MOST_FIELDS_TOLD = 20;

    /** What WordPress and its plugins keep as posts, and no reader reads as one. */
    private static final Set<String> MACHINERY = Set.of(
            "nav_menu_item",
            "revision",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "acf-field",
            "acf-field-group",
            "elementor_library",
            "wpcf7_contact_form",
            "mc4wp-form",
            "wpforms",
            "shop_order",
            "shop_coupon",
            "scheduled-action",
            "guest-author",
            "tablepress_table",
            "product",
            "product_variation",
            "shop_order_refund",
            "shop_subscription",
            "nf_sub",
            "flamingo_contact",
            "flamingo_inbound",
            "feedback",
            "popup",
            "ml-slider",
            "vc4_templates",
            "vc_grid_item",
            "et_pb_layout",
            "fusion_template",
            "ct_template",
            "spectra-popup",
            "jp_pay_order",
            "jp_mem_plan",
            "adstxt",
            "custom-css-js",
            "wpcode",
            "acf-taxonomy",
            "acf-post-type");

    @Override
    public boolean reads(SourceFile file) {
        String head = file.headText().stripLeading();
        return head.startsWith("<")
                && (head.contains("wordpress.org/export/") || head.contains("WordPress eXtended RSS"))
                && head.contains("<rss");
    }

    @Override
    public void read(SourceFile file, ItemConsumer items) throws ImportRefusedException, IOException {
        WordPressSite site = WordPressSite.of(file);
        site.lists().forEach(items::listed);
        long stories = 0;
        long comments = 0;
        Map<String, Long> otherFields = new TreeMap<>();
        try (XmlDocument xml = new XmlDocument(file)) {
            while (xml.next(0)) {
                if (xml.name().equals("item")) {
                    WordPressItem item = WordPressItem.read(xml, file.name());
                    comments += item.comments;
                    if (handOn(item, site, items)) {
                        stories++;
                        item.otherFields.forEach(field -> otherFields.merge(field, 1L, Long::sum));
                    }
                }
            }
        } catch (XMLStreamException fault) {
            throw XmlDocument.brokenOff(fault, stories);
        } finally {
            items.omitted("comments", comments);
            tellOf(otherFields, items);
        }
        if (stories == 0) {
            throw new ImportRefusedException(
                    RefusalReason.NO_STORY_IN_IT,
                    "It is a WordPress export (WXR), and no post or page is in it.",
                    "Export the site again with its posts and pages.");
        }
    }

    /** Those that most stories have come first. */
    private static void tellOf(Map<String, Long> fields, ItemConsumer items) {
        if (!fields.isEmpty()) {
            items.noted(Note.of(
                    Note.Kind.FIELDS,
                    fields.entrySet().stream()
                                    .sorted(Map.Entry.<String, Long>comparingByValue()
                                            .reversed())
                                    .limit(MOST_FIELDS_TOLD)
                                    .map(field -> ImportRefusedException.shortened(field.getKey()) + " ("
                                            + field.getValue() + ")")
                                    .collect(Collectors.joining(", "))
                            + (fields.size() > MOST_FIELDS_TOLD ? ", …" : "")));
        }
    }

    /** Whether it was a story. */
    private static boolean handOn(WordPressItem item, WordPressSite site, ItemConsumer items) {
        String type = item.get("wp:post_type");
        if (type.equals("attachment")) {
            items.omitted("files of the media library, which stories name", 1);
        } else if (MACHINERY.contains(type) || type.startsWith("wp_") || type.startsWith("_")) {
            items.omitted("entries of the kind " + type, 1);
        } else if (Set.of("trash", "auto-draft", "inherit").contains(item.get("wp:status"))) {
            items.omitted("posts that were thrown away or never begun", 1);
            if (item.get("wp:status").equals("trash")) {
                items.thrownAway(item.name(), new WordPressStory(item, site).known(), null);
            }
        } else {
            site.lists(item).forEach(items::listed);
            try {
                items.story(new WordPressStory(item, site).asSource());
            } catch (ImportRefusedException refusal) {
                items.refused(item.name(), refusal);
            }
            return true;
        }
        return false;
    }
}
