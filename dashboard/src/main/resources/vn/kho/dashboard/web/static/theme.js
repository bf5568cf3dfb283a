// Before anything is drawn: the light or dark the reader chose last, else what the system says.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("kho-theme");
  } catch {
    // A browser may forbid storage; the system's choice then stands.
  }
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
})();
