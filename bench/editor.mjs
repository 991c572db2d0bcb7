// How long the desk's editor takes on a phone until one can write, for bench/pages.
import puppeteer from "puppeteer-core";

const PHONE = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const LINE = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };
const SLOWER = 4;

/** The medians of seconds for each site, the first time and again; the sites take turns, so that all see the same machine. */
export async function editorReady(port, sites, runs) {
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: PHONE });
  const logins = [];
  for (const site of sites) logins.push(await logIn(browser, site));
  const times = sites.map(() => ({ first: [], again: [] }));
  for (let run = 0; run < runs; run++) {
    for (const [at, login] of logins.entries()) {
      const { first, again } = await opened(browser, login);
      times[at].first.push(first);
      times[at].again.push(again);
    }
  }
  await browser.disconnect();
  return times.map(({ first, again }) => ({ first: median(first), again: median(again) }));
}

/** The address of a sample story at the desk, and the cookies that open it. */
async function logIn(browser, site) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${site}/desk/login`);
  await page.type("[name=name]", "editor");
  await page.type("[name=password]", process.env.DESK_PASSWORD);
  await Promise.all([page.waitForNavigation(), page.click("main form button")]);
  await page.goto(`${site}/desk/stories?q=${encodeURIComponent("পুতিন")}`);
  const links = await page.$$eval("main a", (all) => all.map((link) => link.href));
  const address = links.find((link) => /\/desk\/stories\/\d+$/.test(link));
  const cookies = await context.cookies();
  await context.close();
  return { address, cookies };
}

/** A browser that knows nothing but the login opens the story, and then once more with what it has kept. */
async function opened(browser, { address, cookies }) {
  const context = await browser.createBrowserContext();
  await context.setCookie(...cookies);
  const page = await context.newPage();
  await page.emulateNetworkConditions(LINE);
  await page.emulateCPUThrottling(SLOWER);
  await page.evaluateOnNewDocument(noteWhenReady);
  const first = await secondsUntilReady(page, address);
  const again = await secondsUntilReady(page, address);
  await context.close();
  return { first, again };
}

/** Runs in the page: the editor stands, and the scripts that came with it have let go of the processor. */
function noteWhenReady() {
  new MutationObserver((changes, observer) => {
    if (!document.querySelector(".editor-text")) return;
    observer.disconnect();
    setTimeout(() => {
      window.editorReady = performance.now();
    });
  }).observe(document, { childList: true, subtree: true });
}

async function secondsUntilReady(page, address) {
  await page.goto(address, { timeout: 120_000 });
  const ready = await page.waitForFunction(() => window.editorReady, { timeout: 120_000 });
  return (await ready.jsonValue()) / 1000;
}

function median(numbers) {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}
