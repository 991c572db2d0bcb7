import {Schema} from "prosemirror-model";
import {nodes as prose} from "./schema-prose.js";
import {nodes as pictures} from "./schema-figure.js";
import {nodes as tables} from "./schema-table.js";
import {nodes as cards} from "./schema-card.js";
import {marks as inline} from "./schema-marks.js";

/**
 * The vocabulary of a story's body, and nothing besides: what is not named here does not survive.
 * `flow` blocks may stand anywhere; tables and cards only between the blocks of the body itself.
 */
export const schema = new Schema({
    nodes: {...prose, ...pictures, ...tables, ...cards},
    marks: inline
});

export const nodes = schema.nodes;
export const marks = schema.marks;
