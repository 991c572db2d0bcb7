// What bench/guide runs, beside the packages that it has fetched.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";

const [site, pictures, folder] = process.argv.slice(2);
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };

const STORIES = {
  bn: {
    headline: "শীতের পাখি ফিরেছে বাইক্কার বিলে",
    summary: "হাজারো অতিথি পাখির ডাকে জেগে উঠেছে বিল; স্থানীয় মানুষই এখন তাদের পাহারাদার।",
    comment: "সংখ্যাটা কে বলেছেন?",
    film: "বাইক্কার বিলে পাখির মেলা",
  },
  en: {
    headline: "বাইক্কার বিলে এবার পাখি বেশি",
    summary: "বন বিভাগের গণনায় গতবারের চেয়ে বেশি পাখি; ইজারা বন্ধ থাকার ফল বলছেন স্থানীয় মানুষ।",
    comment: "Who gave the number?",
    film: "বাইক্কার বিলে পাখি গণনা",
  },
};
const TEXT = [
  "নভেম্বরের কুয়াশা নামতেই বাইক্কার বিলের জলে নেমেছে বালিহাঁস, সরালি আর পাতিকুট।",
  "বিলের ধারে ছোট্ট একটি দোকান চালান আবদুল করিম। তিনি বলেন, “আগে লোকে ফাঁদ পাতত, এখন ফাঁদ দেখলে আমরাই তুলে ফেলি।”",
  "বন বিভাগ বলছে, এবার পাখি এসেছে গতবারের চেয়ে বেশি।",
];

const EDITORS_PAGES = {
  stories: "/desk/stories",
  calendar: "/desk/calendar",
  notices: "/desk/notices",
  pictures: "/desk/pictures",
  front: "/desk/fronts/home",
  breaking: "/desk/breaking",
  history: "STORY/history",
};

const ADMINS_PAGES = {
  accounts: "/desk/accounts",
  account: "/desk/account",
  sections: "/desk/sections",
  places: "/desk/places",
  settings: "/desk/settings",
  pages: "/desk/pages",
  menus: "/desk/menus",
  audit: "/desk/audit",
};

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH, args: ["--no-sandbox"] });
for (const language of Object.keys(STORIES)) await take(language);
await browser.close();

async function take(language) {
  const to = join(folder, language);
  mkdirSync(to, { recursive: true });
  const shoot = async (page, name) => {
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(300);
    const png = await page.screenshot({ style: "::-webkit-scrollbar { display: none }" });
    await sharp(png)
      .webp({ quality: 72 })
      .toFile(join(to, `${name}.webp`));
  };
  const reporter = await loggedIn("rimi", language, DESK, shoot);
  const address = await written(reporter, STORIES[language], shoot);
  const editor = await loggedIn("selina", language, DESK);
  await commented(editor, address, STORIES[language].comment, shoot);
  await published(editor, address, shoot);
  await run(editor, address, shoot, EDITORS_PAGES);
  await embedded(editor, STORIES[language], shoot);
  await cropped(editor, shoot);
  await told(editor, address, shoot);
  await run(await loggedIn("boss", language, DESK), address, shoot, ADMINS_PAGES);
  await phone(language, address, shoot);
  console.log(`${language}: ${to}`);
}

/** @param shoot also takes the login and the first page */
async function loggedIn(name, language, viewport, shoot = async () => {}) {
  const context = await browser.newContext({ viewport, locale: "bn-BD", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(`${site}/desk/login`);
  await shoot(page, "1-login");
  await page.fill("input[name=name]", name);
  await page.fill("input[name=password]", process.env.DESK_PASSWORD);
  await Promise.all([page.waitForURL("**/desk"), page.press("input[name=password]", "Enter")]);
  if ((await page.getAttribute("html", "lang")) !== language) {
    await page.click(".top-person summary");
    await Promise.all([page.waitForEvent("load"), page.click("form[action='/desk/language'] button")]);
  }
  await shoot(page, "2-desk");
  return page;
}

async function written(page, story, shoot) {
  await page.goto(`${site}/desk/stories/new`);
  await page.fill("#headline", story.headline);
  await page.fill("[name=summary]", story.summary);
  await page.selectOption("[name=section]", "life");
  await page.fill("[name=tags]", "পাখি, নদী");
  await page.fill("[name=author]", "রিমি রহমান");
  for (const words of TEXT) {
    await page.press(".editor-text", "Control+End");
    await page.keyboard.insertText(words);
    await page.keyboard.press("Enter");
  }
  await page.evaluate(() => scrollTo(0, 0));
  await shoot(page, "3-writing");
  await page.press(".editor-text", "Control+Shift+K");
  const dialog = page.locator("dialog[open]");
  await dialog.locator("[role=combobox]").fill("নদী");
  await dialog.locator("[role=option]").first().waitFor();
  await shoot(page, "4-card");
  await dialog.locator("[role=option]").first().click();
  await page.setInputFiles("[name=picture-file]", join(pictures, "nodi-godhuli.webp"));
  const described = page.locator("[name=picture-alt]");
  await described.fill("গোধূলির আলোয় বিলের জল, দূরে একটি নৌকা");
  await described.scrollIntoViewIfNeeded();
  await shoot(page, "5-picture");
  await Promise.all([page.waitForEvent("load"), page.locator(".bar-actions button").first().click()]);
  await Promise.all([page.waitForEvent("load"), page.locator("button[formaction$='/submission']").click()]);
  await shoot(page, "6-submitted");
  return new URL(page.url()).pathname;
}

async function commented(page, address, words, shoot) {
  await page.goto(`${site}/desk`);
  await shoot(page, "7-review");
  await page.goto(site + address);
  await page
    .locator(".editor-text p", { hasText: "বন বিভাগ" })
    .first()
    .click({ position: { x: 10, y: 14 }, clickCount: 2 });
  await page.keyboard.press("Control+Alt+KeyM");
  await page.locator("#discussion textarea:focus").waitFor();
  await page.keyboard.insertText(words);
  await shoot(page, "8-comment");
}

async function published(page, address, shoot) {
  await page.goto(site + address);
  await page.locator(".editor-text p").first().waitFor();
  await shoot(page, "9-editing");
  await page.locator(".bar-actions button[formaction$='/publication']").click();
  await Promise.all([page.waitForEvent("load"), page.locator("dialog[open] [value=yes]").click()]);
  await shoot(page, "10-published");
  await page.goto(site + (await page.locator(".bar-state a[target]").getAttribute("href")));
  await shoot(page, "11-reader");
}

async function run(page, address, shoot, pages) {
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(site + path.replace("STORY", address));
    await shoot(page, name);
  }
}

/** A video of another site with a poster of our own, in a story that is not kept. */
async function embedded(page, story, shoot) {
  await page.goto(`${site}/desk/stories/new`);
  await page.fill("#headline", story.film);
  await page.locator(".editor-text").press("Control+End");
  await page.keyboard.insertText("https://youtu.be/dQw4w9WgXcQ");
  await page.keyboard.press("Enter");
  const block = page.locator(".editor-embed");
  await block.locator(".editor-embed-title").click();
  await page.keyboard.insertText(story.film);
  await block.locator("[data-tool=poster]").click();
  await fromLibrary(page);
  await block.locator(".editor-embed-poster").waitFor();
  await shoot(page, "embed");
}

async function fromLibrary(page) {
  const dialog = page.locator("dialog[open]");
  await dialog.locator("[role=combobox]").fill("নদী");
  await dialog.locator("[role=option]").first().waitFor();
  await page.waitForTimeout(500);
  await dialog.locator("[role=option]").first().click();
}

async function cropped(page, shoot) {
  await page.goto(`${site}/desk/pictures?q=${encodeURIComponent("নদী")}`);
  const picture = await page
    .locator("a[href^='/desk/pictures/']")
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute("href")).find((href) => /^\/desk\/pictures\/[0-9a-f]{64}$/.test(href)),
    );
  await page.goto(site + picture);
  await shoot(page, "picture");
  await page.goto(`${site + picture}/crops`);
  await shoot(page, "crops");
}

async function told(page, address, shoot) {
  await page.goto(`${site + address}/live`);
  await Promise.all([page.waitForEvent("load"), page.click("form[action$='/beginning'] button")]);
  await page.locator(".editor-text").click();
  await page.keyboard.insertText(TEXT[2]);
  await page.keyboard.press("Enter");
  await page.click("[data-tool=picture]");
  await fromLibrary(page);
  await page.locator(".editor-figure-img").waitFor();
  await shoot(page, "live");
}

async function phone(language, address, shoot) {
  const page = await loggedIn("selina", language, PHONE);
  await page.goto(site + address);
  await page.locator(".editor-text p").first().waitFor();
  await shoot(page, "phone-writing");
}
