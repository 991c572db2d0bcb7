// Puts the text of a field on the clipboard. Without scripts, or where a browser allows it not, one copies it by hand.
for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copy]"))) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(button.dataset.copy));
  field.addEventListener("focus", () => field.select());
  if (navigator.clipboard) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      await navigator.clipboard.writeText(field.value);
      button.parentElement.querySelector("[data-copy-status]").textContent = button.dataset.copied;
    });
  }
}
