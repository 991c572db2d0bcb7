import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { nodes } from "./schema/schema.js";

/** Says in grey where one may write: in an empty story under a picture and in an embed. */
export function placeholders(labels) {
  return new Plugin({
    props: {
      decorations(state) {
        const { doc } = state;
        const hints = [];
        const hint = (node, pos, words) =>
          hints.push(Decoration.node(pos, pos + node.nodeSize, { class: "editor-empty", "data-placeholder": words }));
        if (doc.childCount === 1 && isBlank(doc.firstChild, nodes.paragraph))
          hint(doc.firstChild, 0, labels.placeholder);
        doc.descendants((node, pos) => {
          if (isBlank(node, nodes.details_summary)) hint(node, pos, labels.summaryPlaceholder);
          if (isBlank(node, nodes.embed_title)) hint(node, pos, labels.embedTitlePlaceholder);
          if (isBlank(node, nodes.figcaption)) hint(node, pos, labels.captionPlaceholder);
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, hints);
      },
    },
  });
}

function isBlank(node, type) {
  return node.type === type && node.content.size === 0;
}
