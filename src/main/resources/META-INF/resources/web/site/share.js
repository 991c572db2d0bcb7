// Copies a story's link, or hands it to another app where the browser can. The links beside it need no script.

/** @type {HTMLElement} */
const share = document.querySelector(".share");
/** @type {HTMLElement} */
const copy = share.querySelector("[data-share=copy]");
/** @type {HTMLElement} */
const pass = share.querySelector("[data-share=pass]");
const status = share.querySelector("[role=status]");
const { address, headline } = share.dataset;

copy.hidden = !navigator.clipboard;
copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = "কপি হয়েছে";
  } catch {
    status.textContent = "কপি করা গেল না: " + address;
  }
});

pass.hidden = !navigator.share;
pass.addEventListener("click", async () => {
  try {
    await navigator.share({ title: headline, url: address });
  } catch {
    // the reader thought better of it
  }
});
