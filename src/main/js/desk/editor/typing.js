import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { TextSelection } from "prosemirror-state";
import { linkTyped } from "./paste/links.js";
import { nodes } from "./schema/schema.js";

/** What turns into a block as one types it: `## `, `### `, `> `, `- `, `1. ` (or `১. `) and `---`. */
export function typingRules() {
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(##|###)\s$/, nodes.heading, (match) => ({ level: match[1].length })),
      wrappingInputRule(/^>\s$/, nodes.blockquote),
      wrappingInputRule(/^[-*•]\s$/, nodes.bullet_list),
      wrappingInputRule(/^[1১][.)]\s$/, nodes.ordered_list),
      new InputRule(/^---$/, drawRule),
      linkTyped,
    ],
  });
}

function drawRule(state, match, start, end) {
  const $start = state.doc.resolve(start);
  const alone = $start.parent.type === nodes.paragraph && $start.parent.content.size === end - start;
  const index = $start.index(-1);
  if (!alone || !$start.node(-1).canReplaceWith(index, index + 1, nodes.horizontal_rule)) return null;
  const rule = nodes.horizontal_rule.create();
  const tr = state.tr.replaceWith($start.before(), $start.after(), [rule, nodes.paragraph.create()]);
  return tr.setSelection(TextSelection.near(tr.doc.resolve($start.before() + rule.nodeSize + 1)));
}
