/** Which addresses may stand in a story. Everything else (javascript:, data:, file: …) is refused. */

const LINK_SCHEMES = ["http:", "https:", "mailto:", "tel:"];
const PICTURE_SCHEMES = ["http:", "https:"];

const CODE = /^<(?:iframe|blockquote|div|script|figure|p|embed|object)\b[\s\S]*>$/i;
const FRAME = /<(?:iframe|embed|object)\b[^>]*\s(?:src|data|data-src)=/i;
const POST =
  /\b(?:twitter-tweet|instagram-media|tiktok-embed|fb-post|fb-video|flourish-embed|datawrapper-vis-|wp-embedded-content)/;

/** The address as it may stand in an `href`, or null. */
export function safeLink(address) {
  return safe(address, LINK_SCHEMES);
}

/** The address as it may stand in a `src`, or null. */
export function safePicture(address) {
  return safe(address, PICTURE_SCHEMES);
}

/**
 * What somebody who types a link means: `samakal.com/x` is a web address, `desk@example.com` a
 * mail address. Null when it cannot be a link.
 */
export function typedLink(text) {
  const typed = (text ?? "").trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(typed)) return safeLink(`mailto:${typed}`);
  if (/^[^\s/:@]+\.[^\s/:@.]{2,}(?::\d+)?(?:[/?#]\S*)?$/.test(typed)) return safeLink(`https://${typed}`);
  return /\s/.test(typed) ? null : safeLink(typed);
}

/** Does this text look like a whole web address, and not like words to search for? */
export function isWebAddress(text) {
  return /^https?:\/\/\S+$/i.test((text ?? "").trim());
}

/** The web address that a text is, whole; `youtu.be/x` is one at https. Null for words. */
export function wholeAddress(text) {
  const typed = (text ?? "").trim();
  if (isWebAddress(typed)) return safeLink(typed);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+$/i.test(typed) ? safeLink(`https://${typed}`) : null;
}

/** The HTML that a site gives for embedding, which is copied as words; null for anything else. */
export function embedCode(text) {
  const code = (text ?? "").trim();
  return CODE.test(code) && (FRAME.test(code) || POST.test(code)) ? code : null;
}

/** Whose address it is: kalerkantho.com; the address itself when it is one of ours. */
export function hostOf(href) {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(href)?.[1] ?? href;
}

/** The address as a person reads it: without the scheme, Bengali letters as letters. */
export function readable(href) {
  const bare = href.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

function safe(address, schemes) {
  // Browsers skip control characters and blanks when they look for the scheme, so must we.
  // eslint-disable-next-line no-control-regex
  const clean = (address ?? "").replace(/[\u0000-\u001f\u007f]/g, "").trim();
  if (clean === "") return null;
  if (/^#\S+$/.test(clean)) return schemes === LINK_SCHEMES ? clean : null;
  if (/^[/\\]{2}/.test(clean)) return clean.startsWith("//") && !clean.includes("\\") ? `https:${clean}` : null;
  if (clean.startsWith("/")) return clean.startsWith("/\\") ? null : clean;
  const scheme = /^([a-z][a-z0-9+.-]*:)\S/i.exec(clean);
  return scheme && schemes.includes(scheme[1].toLowerCase()) ? clean : null;
}
