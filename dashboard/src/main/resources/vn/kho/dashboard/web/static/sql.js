// The SQL page: wires the editor, the lists at its side, runs and results together.
import { Editor } from "./sql-editor.js";
import { format, parametersOf } from "./sql-text.js";
import { ResultView } from "./sql-result.js";
import { Side } from "./sql-side.js";
import { tabs } from "./sql-tabs.js";

const DRAFT = "kho-sql-draft";

export function sql() {
  const root = document.querySelector("[data-sql]");
  if (root) new SqlPage(root).start();
}

export const say = (text, ...values) =>
  values.reduce((said, value, i) => said.replaceAll(`{${i}}`, value), text);

// What a browser forbids to keep is not kept; the page works on.
export const keep = {
  get(key, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // nothing to do
    }
  },
};

class SqlPage {
  constructor(root) {
    this.root = root;
    this.lang = root.dataset.lang;
    this.run = null;
    this.parameters = {};
    this.savedId = "";
    this.find = (selector) => root.querySelector(selector);
  }

  async start() {
    let schema;
    try {
      const answer = await fetch(`/sql/schema.json?lang=${this.lang}`);
      schema = await answer.json();
      if (!answer.ok) throw new Error(schema.detail);
    } catch (problem) {
      this.root.replaceChildren(paragraph("reason", problem.message));
      this.root.hidden = false;
      return;
    }
    this.schema = schema;
    this.words = schema.words;
    this.root.hidden = false;
    this.editor = new Editor(this.find("[data-editor]"), schema, {
      run: () => this.ask("rows"),
      format: () => this.format(),
      change: () => this.changed(),
    });
    this.result = new ResultView(this.find("[data-result]"), this);
    this.side = new Side(this.root, this);
    tabs(this.find("[data-side-tabs]"));
    this.buttons();
    this.side.fill();
    await this.open();
  }

  buttons() {
    this.find("[data-run]").addEventListener("click", () => this.ask("rows"));
    this.find("[data-plan-view]").addEventListener("click", () => this.ask("plan"));
    this.find("[data-stop]").addEventListener("click", () => this.stop());
    this.find("[data-format]").addEventListener("click", () => this.format());
    this.find("[data-save]").addEventListener("click", () => this.save());
    this.find("[data-share]").addEventListener("click", () => this.share());
    for (const button of this.root.querySelectorAll("[data-file]")) {
      button.addEventListener("click", () => this.file(button.dataset));
    }
  }

  // --- what is in the editor ----------------------------------------------------------------------

  async open() {
    const address = new URL(location.href).searchParams;
    const draft = keep.get(DRAFT, null);
    if (address.get("query")) {
      if (await this.openSaved(address.get("query"))) this.ask("rows");
    } else if (address.get("sql")) {
      this.set({ sql: address.get("sql") });
    } else if (draft) {
      this.set(draft);
    } else {
      const first = this.schema.examples[0];
      this.set({ sql: first.sql, title: first.title, parameters: first.parameters });
    }
    if (!this.find("[data-status]").textContent) this.tell("", say(this.words.start, this.schema.seconds));
  }

  set({ sql, title = "", parameters = {}, savedId = "", view = "" }) {
    this.savedId = savedId;
    this.parameters = { ...parameters };
    this.find("[data-title]").value = title;
    this.opened = { text: sql, name: title };
    this.result.restore(view);
    this.editor.set(sql);
    this.changed();
  }

  async openSaved(id) {
    const answer = await fetch(`/sql/saved/${encodeURIComponent(id)}.json?lang=${this.lang}`);
    const query = await answer.json();
    if (!answer.ok) {
      this.tell("error", query.detail);
      this.set({ sql: "" });
      return false;
    }
    this.set({ ...query, savedId: query.id });
    this.address(query.id);
    return true;
  }

  address(id) {
    const address = new URL(location.href);
    address.searchParams.delete("sql");
    if (id) address.searchParams.set("query", id);
    else address.searchParams.delete("query");
    history.replaceState(null, "", address);
  }

  changed() {
    this.dropName();
    this.showParameters();
    keep.set(DRAFT, {
      sql: this.editor.text(),
      title: this.find("[data-title]").value,
      parameters: this.parameters,
      savedId: this.savedId,
    });
  }

  // A statement begun anew has not the name of the one before it.
  dropName() {
    const title = this.find("[data-title]");
    const { text, name } = this.opened;
    const isOther = this.editor.text().trim().slice(0, 12) !== text.trim().slice(0, 12);
    if (!this.savedId && title.value === name && isOther) title.value = "";
  }

  showParameters() {
    const names = parametersOf(this.editor.text());
    const box = this.find("[data-params]");
    const list = box.querySelector("div");
    const shown = [...list.querySelectorAll("input")].map((input) => input.name);
    box.hidden = names.length === 0;
    if (shown.join() === names.join()) {
      for (const input of list.querySelectorAll("input")) {
        if (document.activeElement !== input) input.value = this.valueOf(input.name);
      }
      return;
    }
    list.replaceChildren(
      ...names.map((name) => {
        const label = document.createElement("label");
        const input = document.createElement("input");
        input.name = name;
        input.value = this.valueOf(name);
        input.autocomplete = "off";
        input.addEventListener("input", () => {
          this.parameters[name] = input.value;
          this.changed();
        });
        input.addEventListener("keydown", (event) => {
          if (event.key === "Enter") this.ask("rows");
        });
        label.append(`:${name}`, input);
        return label;
      }),
    );
  }

  // The filters of the page are what a parameter starts with.
  valueOf(name) {
    if (this.parameters[name] !== undefined) return this.parameters[name];
    const filters = { plan: "plan", year: "year", unit: "unit", boundary: "boundary", as_of: "asOf", snapshot: "snapshot" };
    return this.root.dataset[filters[name]] ?? "";
  }

  format() {
    this.editor.replaceAll(format(this.editor.text()));
  }

  // --- asking -------------------------------------------------------------------------------------

  form(sql, more) {
    const form = new URLSearchParams({ sql, ...more });
    for (const name of parametersOf(sql)) form.set(`param.${name}`, this.valueOf(name));
    return form;
  }

  send(path, form, signal) {
    const snapshot = new URL(location.href).searchParams.get("snapshot") ?? "";
    return fetch(`${path}?lang=${this.lang}&snapshot=${encodeURIComponent(snapshot)}`, {
      method: "POST",
      headers: { "X-Kho-Page": "sql" },
      body: form,
      signal,
    });
  }

  async ask(shape) {
    if (this.run) return;
    const sql = this.editor.selectionOrAll();
    const began = Date.now();
    this.begin(this.words.running);
    let rows = null;
    try {
      const answer = await this.send("/sql/run.json", this.form(sql, { id: this.run, shape }));
      const result = await answer.json();
      if (answer.ok) {
        rows = result.rows.length;
        this.showResult(result, shape);
      } else {
        this.problem(result, sql);
      }
    } catch {
      this.tell("error", this.words.offline);
    } finally {
      this.end();
    }
    this.side.remember({ sql, parameters: { ...this.parameters }, at: began, rows, milliseconds: Date.now() - began });
  }

  showResult(result, shape) {
    this.editor.mark(null);
    if (shape === "plan") {
      this.result.plan(result);
    } else {
      this.result.show(result);
    }
    const seconds = this.result.decimal(result.milliseconds / 1000, 2);
    const count = say(this.words.done, this.result.decimal(result.rows.length, 0), result.columns.length, seconds);
    this.tell(result.stops.length ? "warn" : "", shape === "plan" ? "" : count, ...result.stops);
  }

  problem(problem, sql) {
    this.result.hide();
    this.tell("error", problem.what ?? problem.detail, problem.todo ?? "");
    const place = placeOf(problem);
    if (place && sql === this.editor.text()) this.editor.mark(place);
  }

  async stop() {
    if (!this.run) return;
    this.tell("busy", this.words.stopping);
    await this.send("/sql/cancel.json", new URLSearchParams({ id: this.run })).catch(() => {});
  }

  async file({ file, separator = "," }) {
    if (this.run) return;
    const sql = this.editor.selectionOrAll();
    this.begin(this.words.preparing);
    try {
      const answer = await this.send("/sql/file.json", this.form(sql, { id: this.run, format: file, separator }));
      if (answer.ok) {
        const name = `${this.fileName()}.${file}`;
        hand(await answer.blob(), name);
        this.tell("", say(this.words.ready, name));
      } else {
        this.problem(await answer.json(), sql);
      }
    } catch {
      this.tell("error", this.words.offline);
    } finally {
      this.end();
    }
  }

  fileName() {
    const title = this.find("[data-title]").value.trim().toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    const name = title.replaceAll("đ", "d").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60) || "kho";
    return "simulated" in this.root.dataset ? `${name}-${this.words.simulated}` : name;
  }

  begin(text) {
    this.run = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
    this.find("[data-run]").disabled = true;
    this.find("[data-stop]").disabled = false;
    this.root.dataset.state = "running";
    this.tell("busy", text);
  }

  end() {
    this.run = null;
    this.find("[data-run]").disabled = false;
    this.find("[data-stop]").disabled = true;
    this.root.dataset.state = "idle";
  }

  tell(kind, ...lines) {
    const status = this.find("[data-status]");
    status.className = `sql-status ${kind}`;
    status.replaceChildren(...lines.filter(Boolean).map((line) => paragraph(line.includes("\n") ? "mono" : "", line)));
  }

  // --- saving -------------------------------------------------------------------------------------

  key() {
    let key = keep.get("kho-sql-key", "");
    if (!key) {
      key = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
      keep.set("kho-sql-key", key);
    }
    return key;
  }

  async save() {
    const title = this.find("[data-title]").value.trim();
    if (!title) {
      this.tell("error", this.words.name_first);
      this.find("[data-title]").focus();
      return;
    }
    const own = keep.get("kho-sql-own", []);
    const more = { title, key: this.key(), view: this.result.state() };
    if (own.includes(this.savedId)) more.saved = this.savedId;
    const answer = await this.send("/sql/saved.json", this.form(this.editor.text(), more));
    const query = await answer.json();
    if (!answer.ok) {
      this.problem(query, "");
      return;
    }
    this.savedId = query.id;
    keep.set("kho-sql-own", [...new Set([...own, query.id])]);
    this.address(query.id);
    this.changed();
    this.tell("", say(this.words.saved_as, query.title));
    await this.side.loadSaved();
  }

  async remove(query) {
    const form = new URLSearchParams({ key: this.key() });
    const answer = await this.send(`/sql/saved/${query.id}/delete.json`, form);
    if (!answer.ok) {
      this.problem(await answer.json(), "");
      return;
    }
    if (this.savedId === query.id) {
      this.savedId = "";
      this.address("");
    }
    this.tell("", say(this.words.deleted, query.title));
    await this.side.loadSaved();
  }

  async share() {
    const address = new URL(location.href);
    if (!this.savedId) {
      address.searchParams.delete("query");
      address.searchParams.set("sql", this.editor.text());
    }
    try {
      await navigator.clipboard.writeText(address.href);
      this.tell("", this.words.shared);
    } catch {
      this.tell("", address.href);
    }
  }
}

function paragraph(className, text) {
  const line = document.createElement("p");
  line.className = className;
  line.textContent = text;
  return line;
}

function hand(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// Where the parser or the engine points: 1-based line and column.
function placeOf(problem) {
  const [message = "", line, column] = problem.words ?? [];
  if (problem.code === "SYNTAX" && line) return { line: Number(line), column: Number(column) };
  const found = /LINE (\d+): (.*)\n( *)\^/.exec(message);
  if (!found || found[2].startsWith("...")) return null;
  return { line: Number(found[1]), column: found[3].length - `LINE ${found[1]}: `.length + 1 };
}
