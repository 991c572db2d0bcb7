import { safeLink, safePicture } from "../addresses.js";
import { given, numberOf } from "./attributes.js";

/**
 * A promise of another story inside this one. It holds only where it leads, and for a story of
 * another house the headline and the picture that an editor gave it.
 */
export const nodes = {
  related_story: {
    group: "block",
    atom: true,
    draggable: true,
    attrs: {
      href: {},
      headline: { default: null },
      picture: { default: null },
      pictureWidth: { default: null },
      pictureHeight: { default: null },
    },
    parseDOM: [
      {
        tag: "related-story",
        getAttrs: (card) => {
          const href = safeLink(card.getAttribute("href"));
          return href
            ? cardAttributes({
                href,
                headline: card.getAttribute("headline"),
                picture: card.getAttribute("picture"),
                pictureWidth: numberOf(card, "picture-width"),
                pictureHeight: numberOf(card, "picture-height"),
              })
            : false;
        },
      },
    ],
    toDOM: (node) => ["related-story", written(node.attrs)],
  },
};

/**
 * What a card may hold, made safe: blank and unsafe values become null.
 *
 * @param {{href: string, headline?: string, picture?: string, pictureWidth?: number, pictureHeight?: number}} card
 */
export function cardAttributes({ href, headline, picture, pictureWidth = null, pictureHeight = null }) {
  return { href, headline: headline?.trim() || null, picture: safePicture(picture), pictureWidth, pictureHeight };
}

/** The attributes as they are written: only those that have a value. */
export function written(attributes) {
  const { pictureWidth, pictureHeight, ...others } = attributes;
  return given({ ...others, "picture-width": pictureWidth, "picture-height": pictureHeight });
}
