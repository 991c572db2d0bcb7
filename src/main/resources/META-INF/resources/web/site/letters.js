((page) => {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return;
  pen.font = "32px serif";
  const widths = new Set([..."কঝই"].map((letter) => pen.measureText(letter).width));
  page.letters = widths.size > 1 ? "own" : "none";
})(document.documentElement.dataset);
