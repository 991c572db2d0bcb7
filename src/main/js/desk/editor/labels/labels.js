/** Every word that the editor shows, in the two languages of the desk. */
import { bengali } from "./labels.bn.js";
import { english } from "./labels.en.js";

/** As the labels spell it; the page says how the paper does. */
const MORE = "আরো";

export function labelsIn(language) {
  const labels = language === "en" ? english : bengali;
  const more = document.documentElement.dataset.more ?? MORE;
  return more === MORE ? labels : spelled(labels, more);
}

/**
 * @template {Record<string, string>} T
 * @param {T} labels
 * @param {string} more
 * @returns {T}
 */
export function spelled(labels, more) {
  const words = Object.entries(labels).map(([name, label]) => [name, label.replaceAll(MORE, more)]);
  return /** @type {T} */ (Object.fromEntries(words));
}

/** What pictures that stand together are called: "gallery", "pair", "comparison", or "" for one by itself. */
export function groupLabel(labels, group) {
  return labels[group ? `pictureGroup${group[0].toUpperCase()}${group.slice(1)}` : "pictureGroupNone"];
}

/** A label with a number in it, in the page's digits: counted("{n}টি", 3) → ৩টি */
export function counted(label, n) {
  const language = document.documentElement.lang || "bn";
  return label.replace("{n}", new Intl.NumberFormat(language, { useGrouping: false }).format(n));
}
