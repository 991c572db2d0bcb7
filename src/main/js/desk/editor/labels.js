/** Every word that the editor shows, in the two languages of the desk. */
import { bengali } from "./labels.bn.js";
import { english } from "./labels.en.js";

export function labelsIn(language) {
  return language === "en" ? english : bengali;
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
