import { NodeSelection } from "prosemirror-state";
import { depthOf } from "./commands.js";
import { askForPicture } from "./dialogs/figure-dialog.js";
import { captionNode, insertFigure } from "./insert.js";
import { isLostPicture } from "./paste/paste-lost.js";
import { nodes } from "./schema/schema.js";

/** The picture that is selected or in whose caption one stands: {pos, node}, or null. */
export function pictureAround({ selection, selection: { $from }, doc }) {
  if (selection instanceof NodeSelection && selection.node.type === nodes.figure)
    return { pos: selection.from, node: selection.node };
  const depth = depthOf({ selection, doc }, nodes.figure);
  return depth > 0 ? { pos: $from.before(depth), node: $from.node(depth) } : null;
}

/**
 * Edits the picture one is at. Where there is none a new one comes in: the page may offer its own
 * choice of pictures by answering `editor:choose-picture` with preventDefault() and calling
 * detail.insert({src, alt, width, height, caption, credit}); else the editor asks for an address.
 */
export async function describePicture(editor) {
  const { view, textarea, labels, lang } = editor;
  const around = pictureAround(view.state);
  if (!around && !announce(textarea, "editor:choose-picture", { insert: editor.arrivals.place(editor.insertFigure) }))
    return;
  const known = around && { ...around.node.attrs, caption: around.node.textContent };
  const told = await askForPicture({ labels, lang, picture: known });
  if (told && around) redescribe(view, around, told, known);
  else if (told) insertFigure(told)(view.state, view.dispatch);
  view.focus();
}

/**
 * Hands pasted or dropped files to the page (`editor:pictures`, `editor:recordings`), which uploads them and
 * calls detail.insert. True when there were files: the browser must not leave the page for them.
 */
export function offerFiles(editor, transfer) {
  const files = [...(transfer?.files ?? [])];
  if (files.length === 0 || (transfer.types.includes("text/html") && !isLostPicture(transfer.getData("text/html"))))
    return false;
  const recordings = files.filter(isRecording);
  if (recordings.length > 0) {
    announce(editor.textarea, "editor:recordings", {
      files: recordings,
      insert: editor.arrivals.place(editor.insertEmbed),
    });
  }
  const pictures = files.filter((file) => !isRecording(file)); // the server tells by their content what they are, and says so
  if (pictures.length > 0) {
    announce(editor.textarea, "editor:pictures", {
      files: pictures,
      insert: editor.arrivals.place(editor.insertFigure),
    });
  }
  return true;
}

/** A browser does not know the type of every file: an iPhone's photo has none on most computers. */
function isRecording({ type, name }) {
  return type === "" ? /\.(?:mp4|m4v|m4a|mov|mp3|og[gav])$/i.test(name) : /^(?:video|audio)\//.test(type);
}

/** The caption is only written anew if it was changed: its links and its bold words stay. */
function redescribe(view, { pos, node }, { alt, caption, credit, group }, known) {
  const together = neighbours(view.state.doc, pos);
  const tr = view.state.tr.setNodeMarkup(pos, null, { ...node.attrs, alt, credit, group });
  if (group !== node.attrs.group) together.forEach((at) => tr.setNodeAttribute(at, "group", group));
  if (caption.trim() !== known.caption.trim()) {
    const inside = pos + 1;
    tr.replaceWith(inside, inside + node.firstChild.nodeSize, captionNode(caption));
  }
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)).scrollIntoView());
}

/** Where the pictures stand that follow one another and are of one group with the one there. */
function neighbours(doc, pos) {
  const $pos = doc.resolve(pos);
  const { parent } = $pos;
  const { group } = $pos.nodeAfter.attrs;
  const isBeside = (i) => parent.child(i).type === nodes.figure && parent.child(i).attrs.group === group;
  let first = $pos.index();
  while (first > 0 && isBeside(first - 1)) first--;
  const places = [];
  let at = $pos.start();
  for (let i = 0; i < parent.childCount && (i < first || isBeside(i)); i++) {
    if (i >= first) places.push(at);
    at += parent.child(i).nodeSize;
  }
  return places;
}

function announce(textarea, name, detail) {
  return textarea.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail }));
}
