const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi;
const VALUE_OR_FORBIDDEN = /"[^"]*"|'[^']*'|(\s)(style|on[a-z]+)(?=\s*=)/gi;
const SHEET = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi;

/**
 * Foreign HTML without its inline styles and handlers: `style` becomes `data-style`, where we still
 * read what it means. They could do nothing anyway, but a browser under a strict policy complains
 * (and reports) for each one that it only parses. This is for silence, not for safety.
 */
export function quieten(html) {
  return html.replace(SHEET, "").replace(TAG, (tag) => tag.replace(VALUE_OR_FORBIDDEN, quiet));
}

function quiet(whole, blank, name) {
  return name ? `${blank}data-${name}` : whole;
}
