import {DOMParser as Reader} from "prosemirror-model";
import {quieten} from "./quiet.js";
import {schema} from "./schema.js";

/** A document from HTML. The HTML is parsed in a document without scripts: nothing in it can run. */
export function readHTML(html) {
    const {body} = new DOMParser().parseFromString(quieten(html), "text/html");
    return Reader.fromSchema(schema).parse(body);
}
