import { Schema } from "prosemirror-model";
import { nodes as prose } from "./schema-prose.js";
import { nodes as pictures } from "./schema-figure.js";
import { nodes as tables } from "./schema-table.js";
import { nodes as cards } from "./schema-card.js";
import { nodes as embeds } from "./schema-embed.js";
import { nodes as boxes } from "./schema-box.js";
import { nodes as carried } from "./schema-carried.js";
import { marks as inline } from "./schema-marks.js";

/**
 * The vocabulary of a story's body, as far as it can be written in here; a block with more in it is carried as it is.
 * `flow` blocks may stand anywhere; tables, cards, embeds, boxes and what is carried only between the blocks of the body itself.
 */
export const schema = new Schema(
  /** @type {any} */ ({
    nodes: { ...prose, ...pictures, ...tables, ...cards, ...embeds, ...boxes, ...carried },
    marks: inline,
  }),
);

export const nodes = schema.nodes;
export const marks = schema.marks;
