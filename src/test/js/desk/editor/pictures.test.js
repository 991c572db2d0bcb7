import assert from "node:assert/strict";
import { test } from "node:test";
import { offerFiles } from "../../../../main/js/desk/editor/pictures.js";

/** The names of files of each kind that are handed on for upload. */
function handedOn(...files) {
  const told = {};
  const textarea = new EventTarget();
  for (const kind of ["pictures", "recordings"])
    textarea.addEventListener(`editor:${kind}`, ({ detail }) => (told[kind] = detail.files.map(({ name }) => name)));
  const taken = offerFiles({ textarea, arrivals: { place: () => () => {} } }, { files, types: ["Files"] });
  return { taken, ...told };
}

test("no dropped file is left out without a word, whatever the browser knows of its type", () => {
  assert.deepEqual(
    handedOn(
      { name: "a.jpg", type: "image/jpeg" },
      { name: "IMG_2041.HEIC", type: "" },
      { name: "film.mp4", type: "video/mp4" },
      { name: "b.MP3", type: "" },
      { name: "list.pdf", type: "application/pdf" },
    ),
    { taken: true, pictures: ["a.jpg", "IMG_2041.HEIC", "list.pdf"], recordings: ["film.mp4", "b.MP3"] },
  );
});
