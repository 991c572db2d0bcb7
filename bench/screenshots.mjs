// What bench/screenshots runs, beside the packages that it has fetched.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";

const [site, folder, ...only] = process.argv.slice(2);
const WIDTHS = { 360: 740, 768: 1024, 1280: 900 };
const TALLEST = { 360: 1480, 768: 1024, 1280: 900 };

// The light pages and a phone's first page are set in Bengali letters of the device, which this one may not have, and
// others in the paper's where they are at hand at once: each is lent the paper's.
const LETTERS = [400, 700]
  .map(
    (weight) => `@font-face { font-family: "Noto Serif Bengali"; font-weight: ${weight};
    src: url(/web/site/fonts/noto-serif-bengali-${weight}-r2.woff2) }`,
  )
  .join("");

// What is near is set a frame later than the page is scrolled, and a browser without a screen may not have another.
const WHOLE = "* { content-visibility: visible !important }";

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--no-sandbox", "--disable-background-networking"],
});
const desk = await login();
const pages = { ...(await readersPages()), ...(await deskPages()) };
const wanted = Object.entries(pages).filter(([name]) => only.length === 0 || only.includes(name));
for (const width of Object.keys(WIDTHS)) {
  for (const colorScheme of ["light", "dark"]) await shootAll(wanted, width, colorScheme);
}
await browser.close();

async function readersPages() {
  const story = await link("/world", 'a[href*="putin-o-kimer-chukti"]');
  const sample = await link("/science", ".listed a[href^='/science/']");
  return {
    home: "/",
    section: "/science",
    story,
    sample,
    live: await link("/sport", "a[href*='noukabaicher-nodi']"),
    video: await link("/culture", "a[href*='je-chobi-sobar-jonyo-khola']"),
    search: "/search?q=" + encodeURIComponent("নদী"),
    "search-empty": "/search?q=" + encodeURIComponent("কখখগঘ"),
    day: await link(sample, ".story-facts a:has(time)"),
    archive: "/archive",
    author: await link(await link("/opinion", ".listed a[href^='/opinion/']"), "a[rel=author]"),
    tag: await link(sample, "a[rel=tag]"),
    places: "/places",
    place: "/places/khulna",
    about: "/about",
    feeds: "/feeds",
    404: "/nothing-here",
    410: await withdrawn(),
    lite: "/lite",
    "lite-story": "/lite" + story,
  };
}

async function deskPages() {
  const id = number(await link("/science", ".listed a[href^='/science/']"));
  const live = number(await link("/sport", "a[href*='noukabaicher-nodi']"));
  const pictures = await deskPage("/desk/pictures");
  const picture = await pictures.locator(".picture-tile a[href^='/desk/pictures/']").last().getAttribute("href");
  await pictures.close();
  return {
    login: "/desk/login",
    dashboard: "/desk",
    stories: "/desk/stories",
    editor: `/desk/stories/${id}`,
    history: `/desk/stories/${id}/history`,
    "desk-live": `/desk/stories/${live}/live`,
    calendar: "/desk/calendar",
    pictures: "/desk/pictures",
    picture,
    notices: "/desk/notices",
    fronts: "/desk/fronts",
    front: "/desk/fronts/home",
    breaking: "/desk/breaking",
    sections: "/desk/sections",
    "own-pages": "/desk/pages",
    menus: "/desk/menus",
    settings: "/desk/settings",
    accounts: "/desk/accounts",
    audit: "/desk/audit",
  };
}

function number(path) {
  return /\/(\d+)\//.exec(path)[1];
}

/** The address that the first such link of a page has. */
async function link(path, selector) {
  const page = await browser.newPage();
  await page.goto(site + path);
  const address = await page.locator(selector).first().getAttribute("href");
  await page.close();
  return address;
}

async function login() {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site + "/desk/login");
  await page.fill("input[name=name]", "admin");
  await page.fill("input[name=password]", process.env.DESK_PASSWORD);
  await Promise.all([page.waitForURL("**/desk"), page.press("input[name=password]", "Enter")]);
  return page.context().storageState();
}

/** The address of a story that readers had, and have no more. */
async function withdrawn() {
  const path = await link("/books", ".listed a[href^='/books/']");
  const page = await deskPage(`/desk/stories/${number(path)}`);
  const token = await page.locator("input[name=form-token]").first().inputValue();
  const answer = await page.request.post(`${page.url()}/withdrawal`, { form: { "form-token": token } });
  if (!answer.ok()) throw new Error(`the story was not withdrawn: ${answer.status()}`);
  await page.close();
  return path;
}

async function deskPage(path) {
  const page = await (await browser.newContext({ storageState: desk })).newPage();
  await page.goto(site + path);
  return page;
}

async function shootAll(wanted, width, colorScheme) {
  const as = {
    viewport: { width: Number(width), height: WIDTHS[width] },
    colorScheme,
    reducedMotion: "reduce",
    bypassCSP: true,
    locale: "bn-BD",
    serviceWorkers: "block",
  };
  const reader = await browser.newContext(as);
  await reader.addInitScript(() => Object.defineProperty(navigator, "serviceWorker", { value: undefined })); // who has the letters
  const editor = await browser.newContext({ ...as, storageState: desk });
  for (const [name, path] of wanted) {
    const context = path.startsWith("/desk") && name !== "login" ? editor : reader;
    await shoot(context, path, width, join(folder, `${name}-${width}${colorScheme === "dark" ? "-dark" : ""}.webp`));
  }
  await reader.close();
  await editor.close();
  console.log(`${width} ${colorScheme}`);
}

async function shoot(context, path, width, file) {
  const page = await context.newPage();
  await page.goto(site + path);
  if (!path.startsWith("/desk")) await page.addStyleTag({ content: LETTERS + WHOLE });
  await page.evaluate(readDown);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: Number(width), height: Math.min(tall, TALLEST[width]) };
  await small(await page.screenshot({ fullPage: true, clip }), file);
  await page.close();
}

/** Makes pictures come that wait until they are near, and waits for them and for the letters. */
async function readDown() {
  for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 30));
  }
  scrollTo(0, 0);
  await document.fonts.ready;
  const near = [...document.images].filter((image) => image.getBoundingClientRect().top < 2000);
  await Promise.race([
    Promise.all(near.map((image) => image.complete || new Promise((done) => (image.onload = image.onerror = done)))),
    new Promise((done) => setTimeout(done, 5000)),
  ]);
  await new Promise((done) => setTimeout(done, 200));
}

/** Flat pages are smaller without loss. */
async function small(png, file) {
  const ways = [
    { quality: 55, effort: 5 },
    { lossless: true, effort: 5 },
  ];
  const made = await Promise.all(ways.map((way) => sharp(png).webp(way).toBuffer()));
  writeFileSync(file, made[0].length <= made[1].length ? made[0] : made[1]);
}
