((page) => {
  page.scripts = "";
  try {
    for (const name of ["theme", "text"]) {
      const chosen = localStorage.getItem("reader-" + name);
      if (chosen) page[name] = chosen;
    }
  } catch {}
  const fonts = document.querySelectorAll("link[as=font]");
  const worker = document.querySelector("script[src$='offline.js']") && navigator.serviceWorker;
  if (worker?.controller || page.letters === "none") for (const font of fonts) font.media = "all";
  else if (worker && page.letters && !matchMedia(fonts[0].media).matches) page.letters = "later";
})(document.documentElement.dataset);
