// The lists beside the editor: tables, examples, saved statements, history.
import { keep, say } from "./sql.js";

const HISTORY = "kho-sql-history";
const MAX_HISTORY = 50;

export class Side {
  constructor(root, page) {
    this.page = page;
    this.schema = page.schema;
    this.words = page.words;
    this.box = (name) => root.querySelector(`#side-${name}`);
    this.tables = root.querySelector("[data-schema]");
    root.querySelector("[data-schema-filter]").addEventListener("input", (event) => this.filter(event.target.value));
  }

  fill() {
    this.tables.replaceChildren(...this.schema.tables.map((table) => this.table(table)), this.macros());
    this.examples();
    this.saved(this.schema.saved);
    this.history();
  }

  // --- tables -------------------------------------------------------------------------------------

  table(table) {
    const box = document.createElement("details");
    box.dataset.words = [table.name, ...table.columns.map((c) => `${c.name} ${c.about}`)].join(" ").toLowerCase();
    const head = element("summary", "", table.name);
    box.append(head);
    const short = Object.entries(this.schema.shortNames).find(([, name]) => name === table.name);
    const about = [table.grain, short ? say(this.words.short, short[0]) : ""].filter(Boolean).join(" · ");
    if (about) box.append(element("p", "muted", about));
    const list = element("ul", "columns-list");
    for (const column of table.columns) {
      const item = document.createElement("li");
      const put = button("link", column.name, () => this.page.editor.put(column.name));
      const type = element("small", "", column.type + (column.isKey ? ` · ${this.words.key}` : ""));
      item.append(put, " ", type);
      if (column.about) item.append(element("p", "muted", column.about));
      list.append(item);
    }
    const use = button("link use", `SELECT * FROM ${table.name}`, () =>
      this.page.set({ sql: `SELECT *\nFROM ${table.name}\nLIMIT 100\n` }),
    );
    box.append(use, list);
    return box;
  }

  macros() {
    const box = document.createElement("details");
    box.dataset.words = this.schema.macros.map((macro) => `${macro.name} ${macro.about}`).join(" ").toLowerCase();
    box.append(element("summary", "", this.words.macros));
    const list = element("ul", "columns-list");
    for (const macro of this.schema.macros) {
      const item = document.createElement("li");
      item.append(button("link", macro.call, () => this.page.editor.put(macro.call)), element("p", "muted", macro.about));
      list.append(item);
    }
    box.append(list);
    return box;
  }

  filter(text) {
    const wanted = text.trim().toLowerCase();
    for (const box of this.tables.children) {
      box.hidden = Boolean(wanted) && !box.dataset.words.includes(wanted);
      box.open = wanted.length > 1 && !box.hidden;
    }
  }

  // --- statements ---------------------------------------------------------------------------------

  examples() {
    const list = element("ol", "statements");
    for (const example of this.schema.examples) {
      const item = document.createElement("li");
      const number = Number(example.id.slice(0, 2));
      item.append(button("link", `${number}. ${example.title}`, () => this.choose(example)));
      list.append(item);
    }
    this.box("examples").replaceChildren(list);
  }

  choose(statement) {
    this.page.address("");
    this.page.set(statement);
    this.page.ask("rows");
  }

  async loadSaved() {
    const answer = await fetch("/sql/saved.json");
    if (answer.ok) this.saved((await answer.json()).saved);
  }

  saved(queries) {
    if (queries.length === 0) {
      this.box("saved").replaceChildren(element("p", "muted", this.words.none_saved));
      return;
    }
    const own = keep.get("kho-sql-own", []);
    const list = element("ul", "statements");
    for (const query of queries) {
      const item = document.createElement("li");
      item.append(
        button("link", query.title, async () => {
          await this.page.openSaved(query.id);
          this.page.ask("rows");
        }),
        " ",
        element("small", "", this.when(Date.parse(query.savedAt))),
      );
      if (own.includes(query.id)) item.append(" ", button("link", this.words.delete, () => this.page.remove(query)));
      list.append(item);
    }
    this.box("saved").replaceChildren(list);
  }

  // --- history ------------------------------------------------------------------------------------

  remember(entry) {
    const others = keep.get(HISTORY, []).filter((old) => old.sql !== entry.sql);
    keep.set(HISTORY, [entry, ...others].slice(0, MAX_HISTORY));
    this.history();
  }

  history() {
    const entries = keep.get(HISTORY, []);
    if (entries.length === 0) {
      this.box("history").replaceChildren(element("p", "muted", this.words.none_history));
      return;
    }
    const list = element("ul", "statements");
    for (const entry of entries) {
      const item = document.createElement("li");
      const title = entry.sql.replace(/\s+/g, " ").trim().slice(0, 120);
      const result = entry.rows === null ? "✕" : `${entry.rows} ↵`;
      item.append(
        button("link code", title, () => this.page.set(entry)),
        " ",
        element("small", "", `${this.when(entry.at)} · ${result} · ${(entry.milliseconds / 1000).toFixed(1)} s`),
      );
      list.append(item);
    }
    const clear = button("link", this.words.clear, () => {
      keep.set(HISTORY, []);
      this.history();
    });
    this.box("history").replaceChildren(list, clear);
  }

  when(milliseconds) {
    return new Intl.DateTimeFormat(this.page.lang === "en" ? "en-GB" : "vi-VN", { dateStyle: "short", timeStyle: "short" }).format(milliseconds);
  }
}

export function element(tag, className, text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

export function button(className, text, action) {
  const made = element("button", className, text);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}
