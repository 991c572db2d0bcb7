import { Schema } from "prosemirror-model";
import { nodes as prose } from "./prose.js";
import { nodes as pictures } from "./figure.js";
import { nodes as tables } from "./table.js";
import { nodes as cards } from "./card.js";
import { nodes as embeds } from "./embed.js";
import { nodes as boxes } from "./box.js";
import { nodes as carried } from "./carried.js";
import { marks as inline } from "./marks.js";

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
