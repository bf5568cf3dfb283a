// Shows where a number comes from beside the page; without this script the link opens as a page.
export function drawer() {
  const box = document.querySelector("[data-drawer-box]");
  if (!box) return;
  const content = box.querySelector("[data-drawer-content]");

  async function show(address) {
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = page.getElementById("main");
    content.replaceChildren(...main.childNodes);
    box.scrollTop = 0;
    if (!box.open) box.showModal();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-drawer]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    show(link.href).catch(() => location.assign(link.href));
  });
  box.querySelector("[data-drawer-close]").addEventListener("click", () => box.close());
  box.addEventListener("click", (event) => {
    if (event.target === box) box.close();
  });
}
