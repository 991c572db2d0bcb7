import {safeLink} from "./addresses.js";

/** What a stretch of a line can be. The order is the order of nesting: a link is outermost. */
export const marks = {
    link: {
        attrs: {href: {}},
        inclusive: false,
        parseDOM: [{
            tag: "a[href]",
            getAttrs: a => {
                const href = safeLink(a.getAttribute("href"));
                return href ? {href} : false;
            }
        }],
        toDOM: mark => ["a", {href: mark.attrs.href}, 0]
    },

    strong: {
        parseDOM: [{tag: "strong"}, {tag: "b"}],
        toDOM: () => ["strong", 0]
    },

    em: {
        parseDOM: [{tag: "em"}, {tag: "i"}],
        toDOM: () => ["em", 0]
    },

    sup: {
        excludes: "sup sub",
        parseDOM: [{tag: "sup"}],
        toDOM: () => ["sup", 0]
    },

    sub: {
        excludes: "sup sub",
        parseDOM: [{tag: "sub"}],
        toDOM: () => ["sub", 0]
    },

    code: {
        parseDOM: [{tag: "code"}, {tag: "tt"}, {tag: "kbd"}, {tag: "samp"}],
        toDOM: () => ["code", 0]
    }
};
