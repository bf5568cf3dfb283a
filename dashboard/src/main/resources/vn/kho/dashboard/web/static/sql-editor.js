// A text area with coloured letters behind it and suggestions below the cursor.
import { KEYWORDS, tokens } from "./sql-text.js";

const MAX_HINTS = 12;

export class Editor {
  constructor(root, schema, actions) {
    this.area = root.querySelector("textarea");
    this.back = root.querySelector("pre");
    this.list = root.querySelector(".hints");
    this.actions = actions;
    this.place = null;
    this.hints = [];
    this.chosen = 0;
    this.words = vocabulary(schema);
    this.columns = new Map(schema.tables.map((table) => [table.name, table.columns]));
    for (const [short, name] of Object.entries(schema.shortNames)) this.columns.set(short, this.columns.get(name) ?? []);
    this.area.addEventListener("input", () => this.edited());
    this.area.addEventListener("keydown", (event) => this.key(event));
    this.area.addEventListener("scroll", () => this.scrolled());
    this.area.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.area.addEventListener("click", () => this.close());
    this.list.addEventListener("pointerdown", (event) => {
      const item = event.target.closest("li");
      if (!item) return;
      event.preventDefault();
      this.accept(this.hints[[...this.list.children].indexOf(item)]);
    });
  }

  text() {
    return this.area.value;
  }

  set(text) {
    this.area.value = text;
    this.mark(null);
  }

  // Through the browser's own editing, so that undo takes it back.
  replaceAll(text) {
    this.area.focus();
    this.area.select();
    this.insert(text);
    this.area.setSelectionRange(0, 0);
    this.area.scrollTop = 0;
  }

  insert(text) {
    if (!document.execCommand || !document.execCommand("insertText", false, text)) {
      const { selectionStart: start, selectionEnd: end } = this.area;
      this.area.setRangeText(text, start, end, "end");
      this.edited();
    }
  }

  put(text) {
    this.area.focus();
    this.insert(text);
  }

  selectionOrAll() {
    const { selectionStart: start, selectionEnd: end, value } = this.area;
    const selected = value.slice(start, end);
    return selected.trim() ? selected : value;
  }

  edited() {
    this.place = null;
    this.colour();
    this.actions.change();
    this.suggest(false);
  }

  // A place the server complained of; null takes the mark away.
  mark(place) {
    this.place = place;
    this.colour();
    if (!place) return;
    const lines = this.text().split("\n");
    const at = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
    this.area.focus();
    this.area.setSelectionRange(at, at);
  }

  colour() {
    const parts = [];
    let line = 1;
    let marked = null;
    for (const token of tokens(this.text())) {
      const span = document.createElement("span");
      span.className = `t-${token.kind}`;
      span.textContent = token.text;
      if (this.place && !marked && this.place.line === line) {
        const start = this.text().lastIndexOf("\n", token.start - 1) + 1;
        const column = token.start - start + 1;
        if (column <= this.place.column && this.place.column < column + token.text.length) marked = span;
      }
      line += token.text.split("\n").length - 1;
      parts.push(span);
    }
    if (marked) marked.classList.add("t-wrong");
    this.back.replaceChildren(...parts, "\n");
    this.scrolled();
  }

  scrolled() {
    this.back.scrollTop = this.area.scrollTop;
    this.back.scrollLeft = this.area.scrollLeft;
  }

  key(event) {
    const isOpen = !this.list.hidden;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === "Enter") this.done(event, () => this.actions.run());
    else if (command && event.key === " ") this.done(event, () => this.suggest(true));
    else if (command && event.shiftKey && event.key.toLowerCase() === "f") this.done(event, () => this.actions.format());
    else if (isOpen && event.key === "ArrowDown") this.done(event, () => this.move(1));
    else if (isOpen && event.key === "ArrowUp") this.done(event, () => this.move(-1));
    else if (isOpen && (event.key === "Tab" || event.key === "Enter")) this.done(event, () => this.accept(this.hints[this.chosen]));
    else if (isOpen && event.key === "Escape") this.done(event, () => this.close());
  }

  done(event, action) {
    event.preventDefault();
    action();
  }

  // --- suggestions --------------------------------------------------------------------------------

  suggest(isAsked) {
    const before = this.text().slice(0, this.area.selectionStart);
    const match = /((?:[\p{L}_][\p{L}\p{N}_]*\.)?)([\p{L}_][\p{L}\p{N}_]*)?$/u.exec(before);
    const prefix = (match[2] ?? "").toLowerCase();
    const owner = match[1].slice(0, -1).toLowerCase();
    const inside = tokens(before).at(-1);
    if (inside && ["comment", "string"].includes(inside.kind)) return this.close();
    if (!isAsked && !owner && prefix.length < 2) return this.close();
    this.hints = this.matching(prefix, owner).slice(0, MAX_HINTS);
    this.prefixLength = prefix.length;
    if (this.hints.length === 0 || (this.hints.length === 1 && this.hints[0].text.toLowerCase() === prefix)) return this.close();
    this.chosen = 0;
    this.open();
  }

  matching(prefix, owner) {
    if (owner) {
      const columns = this.columns.get(this.aliases().get(owner) ?? owner) ?? this.allColumns();
      return columns.filter((c) => c.name.startsWith(prefix)).map(columnHint);
    }
    const seen = new Set();
    const used = this.tablesUsed().flatMap((name) => (this.columns.get(name) ?? []).map(columnHint));
    const all = [...used, ...this.words].filter((hint) => {
      const isNew = !seen.has(hint.text) && hint.text.toLowerCase().includes(prefix);
      if (isNew) seen.add(hint.text);
      return isNew;
    });
    const rank = (hint) => (hint.text.toLowerCase().startsWith(prefix) ? 0 : 100) + hint.rank;
    return all.sort((a, b) => rank(a) - rank(b) || a.text.length - b.text.length);
  }

  // Of an alias whose FROM is still to be written, any column may be meant.
  allColumns() {
    return [...new Map([...this.columns.values()].flat().map((column) => [column.name, column])).values()];
  }

  tablesUsed() {
    return [...new Set(tokens(this.text()).filter((t) => t.kind === "word").map((t) => t.text.toLowerCase()))].filter((name) => this.columns.has(name));
  }

  // "FROM table alias" and "JOIN table AS alias".
  aliases() {
    const found = new Map();
    for (const match of this.text().matchAll(/\b(?:from|join)\s+(\w+)\s+(?:as\s+)?(\w+)/gi)) {
      if (!KEYWORDS.has(match[2].toLowerCase())) found.set(match[2].toLowerCase(), match[1].toLowerCase());
    }
    return found;
  }

  open() {
    this.list.replaceChildren(
      ...this.hints.map((hint, i) => {
        const item = document.createElement("li");
        item.id = `hint-${i}`;
        item.setAttribute("role", "option");
        const word = document.createElement("span");
        word.textContent = hint.text;
        const about = document.createElement("small");
        about.textContent = hint.about;
        item.append(word, about);
        return item;
      }),
    );
    this.list.hidden = false;
    this.move(0);
    this.position();
  }

  position() {
    const before = this.text().slice(0, this.area.selectionStart - this.prefixLength);
    const line = before.split("\n").length;
    const column = before.length - before.lastIndexOf("\n") - 1;
    const style = getComputedStyle(this.area);
    const height = parseFloat(style.lineHeight);
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = style.font;
    const left = pen.measureText("0").width * column + parseFloat(style.paddingLeft) - this.area.scrollLeft;
    this.list.style.top = `${line * height + parseFloat(style.paddingTop) - this.area.scrollTop + 2}px`;
    this.list.style.left = `${Math.max(0, Math.min(left, this.area.clientWidth - this.list.offsetWidth))}px`;
  }

  move(step) {
    const items = [...this.list.children];
    this.chosen = (this.chosen + step + items.length) % items.length;
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === this.chosen)));
    items[this.chosen].scrollIntoView({ block: "nearest" });
    this.area.setAttribute("aria-activedescendant", items[this.chosen].id);
  }

  accept(hint) {
    const end = this.area.selectionStart;
    this.area.setSelectionRange(end - this.prefixLength, end);
    this.insert(hint.insert ?? hint.text);
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.area.removeAttribute("aria-activedescendant");
  }
}

const columnHint = (column) => ({ text: column.name, about: column.type, rank: 1 });

function vocabulary(schema) {
  const words = [];
  for (const table of schema.tables) words.push({ text: table.name, about: table.grain, rank: 0 });
  for (const [short, name] of Object.entries(schema.shortNames)) words.push({ text: short, about: `= ${name}`, rank: 2 });
  for (const macro of schema.macros) words.push({ text: macro.name, about: macro.about, insert: `${macro.name}(`, rank: 2 });
  for (const keyword of KEYWORDS) words.push({ text: keyword.toUpperCase(), about: "", rank: 3 });
  for (const name of schema.functions) words.push({ text: name, about: "ƒ", insert: `${name}(`, rank: 4 });
  return words;
}
