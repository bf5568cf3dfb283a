// Meeting mode: full screen, large, arrow keys from one target to the next. It stays on from page to
// page of the same tab; Escape or M ends it.
const key = "kho-meeting";

function remember(isOn) {
  try {
    sessionStorage.setItem(key, isOn ? "on" : "off");
  } catch {
    // Without storage the mode ends with the page.
  }
}

function remembered() {
  try {
    return sessionStorage.getItem(key) === "on";
  } catch {
    return false;
  }
}

export function meeting() {
  const root = document.documentElement;
  const button = document.querySelector("[data-meeting]");
  if (!button) return;
  button.hidden = false;

  function set(isOn) {
    root.classList.toggle("meeting", isOn);
    button.setAttribute("aria-pressed", String(isOn));
    remember(isOn);
    if (isOn) root.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen();
  }

  function go(step) {
    const link = document.querySelector(step > 0 ? "a[rel=next]" : "a[rel=prev]");
    if (link) location.assign(link.href);
  }

  if (remembered()) {
    root.classList.add("meeting");
    button.setAttribute("aria-pressed", "true");
  }
  button.addEventListener("click", () => set(!root.classList.contains("meeting")));
  document.addEventListener("keydown", (event) => {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const isOn = root.classList.contains("meeting");
    if (event.key === "m" || event.key === "M") set(!isOn);
    else if (event.key === "Escape" && isOn) set(false);
    else if (event.key === "/" && !isOn) {
      event.preventDefault();
      document.querySelector("[data-search]")?.focus();
    } else if (isOn && event.key === "ArrowRight") go(1);
    else if (isOn && event.key === "ArrowLeft") go(-1);
  });
}
