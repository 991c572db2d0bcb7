/** The signs on the buttons: strokes on a grid of 20, or letters where a letter says it best. */
const strokes = {
  link: "M8.5 11.5a3.2 3.2 0 0 0 4.5 0l2.6-2.6a3.2 3.2 0 0 0-4.5-4.5l-1 1M11.5 8.5a3.2 3.2 0 0 0-4.5 0l-2.6 2.6a3.2 3.2 0 0 0 4.5 4.5l1-1",
  quote:
    "M4 13.5c2-.4 3-1.6 3-4H4V5.8h4.2v3.6c0 3.6-1.3 5.6-4.2 6M11.6 13.5c2-.4 3-1.6 3-4h-3V5.8h4.2v3.6c0 3.6-1.3 5.6-4.2 6",
  pull: "M3 3.5h14M3 16.5h14M6.2 12.6c1.6-.3 2.4-1.2 2.4-2.9H6.2V6.9h2.9M12 12.6c1.6-.3 2.4-1.2 2.4-2.9H12V6.9h2.9",
  bulletList: "M8 5h9M8 10h9M8 15h9M3.5 5h.8M3.5 10h.8M3.5 15h.8",
  orderedList: "M9 5h8M9 10h8M9 15h8M3 4.2 4.4 3.4v4M3 12.9c.5-1.2 2.4-.9 2.2.3-.1.9-1.7 1.7-2.2 2.8h2.4",
  table: "M3 4.5h14v11H3zM3 8.2h14M3 11.9h14M10 8.2v7.3",
  rule: "M3 10h14M6 5.5h8M6 14.5h8",
  picture: "M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.2 4 3.2M13.4 7.4h.2",
  poster: "M3 4h14v12H3zM8 7.2v5.6l4.6-2.8z",
  more: "M10 4v12M4 10h12",
  note: "M3.5 15.5 7 5l3.5 10.5M4.8 12h4.4M13.5 4.2l1.8-1v5.3",
  card: "M3 4h14v12H3zM5.8 7h3.8v3.6H5.8zM12 7.4h2.6M12 10.2h2.6M5.8 13.2h8.8",
  undo: "M7.5 4 3.8 7.6l3.7 3.6M4 7.6h7.4a4.3 4.3 0 0 1 0 8.6H8.2",
  redo: "M12.5 4l3.7 3.6-3.7 3.6M16 7.6H8.6a4.3 4.3 0 0 0 0 8.6h3.2",
  clear: "M4.5 4.5h9M9 4.5 7.4 15M3.5 15h5M12 11.5l4.5 4.5M16.5 11.5 12 16",
  moveUp: "M10 15.5v-11M5.5 9 10 4.5 14.5 9",
  moveDown: "M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5",
  replace: "M4 7.5h10.5L11.6 4.6M16 12.5H5.5l2.9 2.9",
  edit: "M4 16l.8-3.4 8.4-8.4 2.6 2.6-8.4 8.4zM11.4 6l2.6 2.6",
  remove: "M5 5l10 10M15 5 5 15",
  find: "M8.5 3.5a5 5 0 1 0 0 10a5 5 0 0 0 0-10zM12.3 12.3l4.2 4.2",
  full: "M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4",
  drag: "M7.5 5h.1M12.5 5h.1M7.5 10h.1M12.5 10h.1M7.5 15h.1M12.5 15h.1",
};

const letters = { bold: "B", italic: "I", strike: "S", h2: "H2", h3: "H3", sup: "x²", sub: "x₂", help: "?" };

/** The sign of this name, hidden from screen readers: the button itself carries the words. */
export function icon(name) {
  return name in strokes ? drawing(strokes[name]) : lettering(name);
}

function drawing(path) {
  const ns = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(ns, "svg");
  const line = document.createElementNS(ns, "path");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "editor-icon");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** Drawn by the style sheet: a letter in the text would have to be part of the button's name. */
function lettering(name) {
  const span = document.createElement("span");
  span.className = `editor-letter editor-letter-${name}`;
  span.setAttribute("aria-hidden", "true");
  span.dataset.letter = letters[name];
  return span;
}
