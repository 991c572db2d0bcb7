// What bench/pages runs, beside the packages that it has fetched.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { get } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { editorReady } from "./editor.mjs";

const FIRST = 14 * 1024;
const TOTAL = 150 * 1000;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const BOUND = ["home", "section", "story", "search"];
const BROWSER = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking"];
const READY = 3;
const [site, older] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const missed = [];

const addresses = await addressesOf();
const asked = process.env.PAGES ? process.env.PAGES.split(" ") : [...Object.keys(addresses), "editor"];
const kinds = asked.filter((kind) => kind !== "editor");
const pages = {};
for (const kind of kinds) pages[kind] = await fetched(addresses[kind]);
const errors = kinds.length > 0 ? errorsOf(kinds) : {};

if (kinds.length > 0)
  row("page", "perform.", "access.", "practice", "seo", "shift", "blocking", "first", "total", "errors");
const browser = await launch({ chromeFlags: BROWSER, logLevel: "silent" });
for (const kind of kinds) await measure(kind);
if (asked.includes("editor")) await measureEditor();
browser.kill();
missed.forEach((line) => console.log(line));
process.exitCode = missed.length ? 1 : 0;

/** Read off the pages, as a reader would find them. */
async function addressesOf() {
  const story = await link("/world", /href="(\/world\/\d+\/putin-o-kimer-chukti)"/);
  const pictured = await link("/science", /href="(\/science\/\d+\/[^"]+)"/);
  return {
    home: "/",
    section: "/science",
    story: pictured,
    text: story,
    search: "/search?q=" + encodeURIComponent("নদী"),
    archive: await link(pictured, /href="(\/archive\/[\d-]+)"/),
    author: await link(pictured, /href="(\/author\/[^"]+)"/),
    tag: await link(pictured, /rel="tag" href="([^"]+)"/),
    feeds: "/feeds",
    lite: "/lite",
    "lite-story": "/lite" + story,
    404: "/nothing-here",
    login: "/desk/login",
  };
}

async function link(path, pattern) {
  const found = pattern.exec((await fetched(path)).html);
  if (!found) throw new Error(`${path} does not lead to ${pattern}`);
  return found[1];
}

function fetched(path) {
  return new Promise((done, fail) => {
    get(site + encodeURI(decodeURI(path)), { headers: { "Accept-Encoding": "gzip" } }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const sent = Buffer.concat(parts);
        const html = answer.headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
        done({ status: answer.statusCode, bytes: sent.length, html: html.toString() });
      });
    }).on("error", fail);
  });
}

/** HTML, and the styles that come before the first paint. */
async function first(page) {
  let bytes = page.bytes;
  for (const [tag] of page.html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)) {
    if (!tag.includes('media="print"')) bytes += (await fetched(/href="([^"]+)"/.exec(tag)[1])).bytes;
  }
  return bytes;
}

/** What Lighthouse counted, and the letters: where a worker fetches them for the pages that follow, it does not. */
async function all(page, audits) {
  const counted = audits["network-requests"].details.items.map((item) => new URL(item.url).pathname);
  let bytes = audits["total-byte-weight"].numericValue;
  for (const [, path] of page.html.matchAll(/<link rel="preload" href="([^"]+)" as="font"/g)) {
    if (!counted.includes(path)) bytes += (await fetched(path)).bytes;
  }
  return bytes;
}

/** What the checker finds wrong, by kind of page. */
function errorsOf(kinds) {
  const jar = join(here, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
  const files = kinds.map((kind) => join(here, `${kind}.html`));
  kinds.forEach((kind, at) => writeFileSync(files[at], pages[kind].html));
  const run = spawnSync("java", ["-jar", jar, "--format", "json", "--errors-only", "--exit-zero-always", ...files], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`the checker did not run: ${run.stderr}`);
  const found = Object.fromEntries(kinds.map((kind) => [kind, []]));
  for (const { url, message, lastLine, extract } of JSON.parse(run.stderr).messages) {
    found[/([^/]+)\.html$/.exec(url)[1]].push(`line ${lastLine}: ${message} ${extract ?? ""}`);
  }
  return found;
}

async function measure(kind) {
  const bytes = await first(pages[kind]);
  const result = pages[kind].status === 200 ? await lighthouseOf(kind) : null;
  const { audits } = result ?? {};
  const blocking = audits?.["render-blocking-resources"].details?.items.length ?? 0;
  const shift = audits?.["cumulative-layout-shift"].numericValue;
  const total = audits && (await all(pages[kind], audits));
  row(
    kind,
    ...scores(result),
    shift?.toFixed(3),
    audits && blocking,
    bytes,
    audits && Math.round(total / 1000),
    errors[kind].length,
  );
  errors[kind].forEach((error) => missed.push(`${kind}: ${error}`));
  if (kind === "login") return;
  if (bytes > FIRST) missed.push(`${kind}: HTML and CSS are ${bytes} bytes, more than ${FIRST}`);
  if (blocking) missed.push(`${kind}: ${blocking} requests hold up the first paint`);
  if (shift) missed.push(`${kind}: the layout shifts by ${shift}`);
  if (kind === "text" && total > TOTAL) missed.push(`${kind}: ${total} bytes in all, more than ${TOTAL}`);
  if (BOUND.includes(kind) && !isWhole(result)) missed.push(`${kind}: ${faults(result).join("; ")}`);
}

async function measureEditor() {
  const sites = older ? [site, older] : [site];
  const [here, there] = await editorReady(browser.port, sites, Number(process.env.RUNS));
  console.log(`editor    ${here.first.toFixed(2)} s, again ${here.again.toFixed(2)} s`);
  if (there) {
    const ratio = ["first", "again"].map((time) => (there[time] / here[time]).toFixed(1));
    console.log(
      `older     ${there.first.toFixed(2)} s, again ${there.again.toFixed(2)} s: ${ratio.join(" and ")} times as long`,
    );
  }
  if (here.first > READY) missed.push(`editor: ready after ${here.first.toFixed(2)} s, more than ${READY}`);
}

async function lighthouseOf(kind) {
  let best = null;
  for (let run = 0; run < Number(process.env.RUNS) && (run === 0 || (BOUND.includes(kind) && !isWhole(best))); run++) {
    const { lhr } = await lighthouse(site + addresses[kind], {
      port: browser.port,
      output: "json",
      logLevel: "error",
      onlyCategories: CATEGORIES,
    });
    if (lhr.runtimeError) throw new Error(`${kind}: ${lhr.runtimeError.message}`);
    if (!best || sum(scores(lhr)) > sum(scores(best))) best = lhr;
  }
  return best;
}

function scores(result) {
  return CATEGORIES.map((name) => result && Math.round(result.categories[name].score * 100));
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}

function isWhole(result) {
  return scores(result).every((score) => score === 100);
}

/** What cost points. */
function faults({ audits, categories }) {
  return CATEGORIES.flatMap((name) => categories[name].auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
    .map(
      ({ id }) =>
        `${id} ${audits[id].displayValue ?? ""} ${JSON.stringify(audits[id].details?.items?.slice(0, 3) ?? "").slice(0, 600)}`,
    );
}

function row(...cells) {
  console.log(cells.map((cell, at) => String(cell ?? "–")[at ? "padStart" : "padEnd"](at ? 9 : 10)).join(""));
}
