import { charts } from "./charts.js";
import { drawer } from "./drawer.js";
import { meeting } from "./meeting.js";

// Filters apply as soon as one is changed; empty ones stay out of the address.
function filters(form) {
  const initial = new FormData(form);
  form.addEventListener("change", () => {
    const address = new URL(form.action, location.href);
    for (const [name, value] of new FormData(form)) {
      const wasInAddress = new URL(location.href).searchParams.has(name);
      if (value && (wasInAddress || initial.get(name) !== value)) address.searchParams.set(name, value);
    }
    location.assign(address);
  });
}

function theme() {
  const button = document.querySelector("[data-theme-toggle]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const systemDark = matchMedia("(prefers-color-scheme: dark)").matches;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : systemDark;
    root.dataset.theme = isDark ? "light" : "dark";
    try {
      localStorage.setItem("kho-theme", root.dataset.theme);
    } catch {
      // Without storage the choice lasts for this page.
    }
    document.dispatchEvent(new Event("kho:theme"));
  });
}

document.documentElement.classList.add("has-script");
if (matchMedia("(max-width: 640px)").matches) {
  document.querySelectorAll("[data-fold]").forEach((box) => { box.open = false; });
}
document.querySelectorAll("[data-filters]").forEach(filters);
theme();
charts();
drawer();
meeting();
// The workspace is large, and of one page only.
if (document.querySelector("[data-sql]")) import("./sql.js").then((workspace) => workspace.sql());
