((page) => {
  page.scripts = "";
  try {
    for (const name of ["theme", "text"]) {
      const chosen = localStorage.getItem("reader-" + name);
      if (chosen) page[name] = chosen;
    }
  } catch {}
})(document.documentElement.dataset);
