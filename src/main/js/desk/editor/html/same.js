/** Whether two trees of HTML say the same: only what no reader and no server can tell apart may differ. */
export function isSame(one, other) {
  return spelled(one) === spelled(other);
}

const SYNONYMS = {
  b: "strong",
  i: "em",
  del: "s",
  strike: "s",
  tt: "code",
  kbd: "code",
  samp: "code",
  h1: "h2",
  h4: "h3",
  h5: "h3",
  h6: "h3",
};
const INLINE = new Set(
  "a abbr bdi bdo cite code del dfn em foot-note ins mark q s small span strong sub sup u var".split(" "),
);
const LEAVES = new Set(["br", "img", "wbr"]);
/** What may hold bare text or paragraphs: the text counts as a paragraph. */
const LOOSE = new Set(["div", "li", "td", "th", "blockquote"]);

/** The tree as one string, in which it does not matter in which order marks are nested or where a line is blank. */
function spelled(root) {
  const tokens = [];
  spell(root, [], tokens, false);
  trimEnd(tokens);
  return tokens
    .map((token) => (token.text === undefined ? token.tag : `${JSON.stringify(token.text)}{${token.marks}}`))
    .join("");
}

function spell(parent, marks, tokens, pre) {
  const loose = marks.length === 0 && LOOSE.has(parent.localName);
  let line = false;
  const turn = (on) => {
    if (!loose || on === line) return;
    line = on;
    border(tokens, on ? "<p>" : "</p>");
  };
  for (const node of parent.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (pre || !/^[ \t\r\n\f]*$/.test(node.data)) turn(true);
      addText(tokens, node.data, marks, pre);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      spellElement(node, marks, tokens, pre, turn);
    }
  }
  turn(false);
}

function spellElement(node, marks, tokens, pre, turn) {
  const name = SYNONYMS[node.localName] ?? node.localName;
  const tag = name + attributesOf(node);
  if (LEAVES.has(name)) {
    turn(true);
    border(tokens, `<${tag}>{${marks}}`);
  } else if (INLINE.has(name)) {
    turn(true);
    if (node.childNodes.length === 0) tokens.push({ tag: `<${tag}/>` });
    else spell(node, [...new Set([...marks, tag])].sort(), tokens, pre);
  } else {
    turn(false);
    border(tokens, `<${tag}>`);
    spell(node, marks, tokens, pre || name === "pre");
    if (name === "pre") tokens.push({ tag: "</pre>" });
    else border(tokens, `</${name}>`);
  }
}

function attributesOf(element) {
  return [...element.attributes]
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    .sort()
    .join("");
}

function addText(tokens, data, marks, pre) {
  const last = tokens.at(-1);
  let text = pre ? data : data.replace(/[ \t\r\n\f]+/g, " ");
  if (!pre && (last?.text === undefined ? !last?.tag.endsWith("/>") : last.text.endsWith(" ")))
    text = text.replace(/^ /, "");
  if (text === "") return;
  const key = marks.join();
  if (last?.text !== undefined && last.marks === key) last.text += text;
  else tokens.push({ text, marks: key });
}

function border(tokens, tag) {
  trimEnd(tokens);
  tokens.push({ tag });
}

function trimEnd(tokens) {
  const last = tokens.at(-1);
  if (last?.text === undefined || !last.text.endsWith(" ")) return;
  last.text = last.text.slice(0, -1);
  if (last.text === "") tokens.pop();
}
