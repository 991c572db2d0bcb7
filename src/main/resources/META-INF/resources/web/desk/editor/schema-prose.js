/** Paragraphs, headings, quotes, lists, code and what stands inside a line. */
export const nodes = {
    doc: {content: "block+"},

    paragraph: {
        content: "inline*",
        group: "block flow",
        parseDOM: [{tag: "p"}, {tag: "dt"}, {tag: "dd"}],
        toDOM: () => ["p", 0]
    },

    heading: {
        content: "inline*",
        group: "block flow",
        defining: true,
        attrs: {level: {default: 2}},
        parseDOM: [
            {tag: "h1", attrs: {level: 2}},
            {tag: "h2", attrs: {level: 2}},
            {tag: "h3", attrs: {level: 3}},
            {tag: "h4", attrs: {level: 3}},
            {tag: "h5", attrs: {level: 3}},
            {tag: "h6", attrs: {level: 3}}
        ],
        toDOM: node => [`h${node.attrs.level}`, 0]
    },

    blockquote: {
        content: "flow+",
        group: "block flow",
        defining: true,
        attrs: {pull: {default: false}},
        parseDOM: [{tag: "blockquote", getAttrs: quote => ({pull: quote.classList.contains("pull")})}],
        toDOM: ({attrs: {pull}}) => ["blockquote", pull ? {class: "pull"} : {}, 0]
    },

    bullet_list: {
        content: "list_item+",
        group: "block flow",
        parseDOM: [{tag: "ul"}],
        toDOM: () => ["ul", 0]
    },

    ordered_list: {
        content: "list_item+",
        group: "block flow",
        parseDOM: [{tag: "ol"}],
        toDOM: () => ["ol", 0]
    },

    list_item: {
        content: "paragraph flow*",
        defining: true,
        parseDOM: [{tag: "li"}],
        toDOM: () => ["li", 0]
    },

    code_block: {
        content: "text*",
        marks: "code",
        group: "block flow",
        code: true,
        defining: true,
        parseDOM: [{tag: "pre", preserveWhitespace: "full"}],
        toDOM: () => ["pre", 0]
    },

    horizontal_rule: {
        group: "block flow",
        parseDOM: [{tag: "hr"}],
        toDOM: () => ["hr"]
    },

    text: {group: "inline"},

    hard_break: {
        inline: true,
        group: "inline",
        selectable: false,
        parseDOM: [{tag: "br"}],
        toDOM: () => ["br"]
    }
};
