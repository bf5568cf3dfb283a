// A result as a table that sorts, or as a chart.
import { say } from "./sql.js";
import { SqlChart } from "./sql-chart.js";
import { button, element } from "./sql-side.js";
import { tabs } from "./sql-tabs.js";

const STEP = 500;
const NUMBERS = new Set(["integer", "decimal", "double"]);

export class ResultView {
  constructor(root, page) {
    this.root = root;
    this.words = page.words;
    this.locale = page.lang === "en" ? "en-GB" : "vi-VN";
    this.box = root.querySelector("[data-table]");
    this.chart = new SqlChart(root, page);
    this.tabs = tabs(root.querySelector("[data-view-tabs]"), (id) => {
      this.view = id === "tab-chart" ? "chart" : "table";
      if (this.view === "chart" && this.result) this.chart.draw(this.result);
    });
    this.view = "table";
  }

  // How the result is looked at, kept with a saved statement.
  state() {
    return JSON.stringify({ view: this.view, chart: this.chart.choices });
  }

  restore(state) {
    let kept = {};
    try {
      kept = JSON.parse(state || "{}");
    } catch {
      // A state of another version is no state.
    }
    this.chart.choices = kept.chart && typeof kept.chart === "object" ? kept.chart : {};
    this.tabs.choose(kept.view === "chart" ? "tab-chart" : "tab-table");
  }

  hide() {
    this.root.hidden = true;
  }

  show(result) {
    this.result = result;
    this.order = null;
    this.shown = STEP;
    this.root.hidden = false;
    this.root.classList.remove("is-plan");
    this.table();
    if (this.view === "chart") this.chart.draw(result);
  }

  plan(result) {
    this.root.hidden = false;
    this.root.classList.add("is-plan");
    this.tabs.choose("tab-table");
    const text = result.rows.map((row) => row[row.length - 1]).join("\n");
    this.box.replaceChildren(element("pre", "plan", text));
  }

  // --- table --------------------------------------------------------------------------------------

  table() {
    const { columns, rows } = this.result;
    if (rows.length === 0) {
      this.box.replaceChildren(element("p", "none", this.words.empty));
      return;
    }
    const table = document.createElement("table");
    const head = table.createTHead().insertRow();
    columns.forEach((column, i) => head.append(this.head(column, i)));
    const body = table.createTBody();
    for (const row of this.sorted().slice(0, this.shown)) {
      const line = body.insertRow();
      row.forEach((cell, i) => this.cell(line.insertCell(), cell, columns[i]));
    }
    this.box.replaceChildren(table);
    if (rows.length > this.shown) {
      this.box.append(
        button("link more", say(this.words.more, Math.min(STEP, rows.length - this.shown)), () => {
          this.shown += STEP;
          this.table();
        }),
      );
    }
  }

  head(column, i) {
    const cell = document.createElement("th");
    cell.scope = "col";
    if (NUMBERS.has(column.kind)) cell.className = "num";
    const direction = this.order && this.order.column === i ? this.order.direction : 0;
    if (direction) cell.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    const sort = button("sort", column.name, () => {
      this.order = { column: i, direction: direction > 0 ? -1 : 1 };
      this.table();
      this.box.querySelectorAll(".sort")[i].focus();
    });
    sort.title = `${column.type} · ${this.words.sort}`;
    if (direction) sort.append(direction > 0 ? " ▲" : " ▼");
    cell.append(sort);
    return cell;
  }

  cell(cell, value, column) {
    if (NUMBERS.has(column.kind)) cell.className = "num";
    if (value === null) {
      cell.classList.add("is-null");
      cell.textContent = this.words.null;
      return;
    }
    cell.textContent = this.written(value, column);
  }

  written(value, column) {
    switch (column.kind) {
      case "integer":
        return /^-?\d+$/.test(value) ? new Intl.NumberFormat(this.locale).format(BigInt(value)) : value;
      case "decimal":
      case "double":
        return this.number(value);
      case "date":
        return /^\d{4}-\d\d-\d\d$/.test(value) ? value.split("-").reverse().join("/") : value;
      case "timestamp":
        return value.replace(/^(\d{4})-(\d\d)-(\d\d)/, "$3/$2/$1");
      default:
        return value;
    }
  }

  // Every digit the server sent, in the page's way of writing; zeros of the type are left out.
  number(value) {
    const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
    if (!found) return value;
    const [, sign, whole, fraction = ""] = found;
    const digits = fraction.replace(/0+$/, "");
    const comma = this.locale === "vi-VN" ? "," : ".";
    const grouped = new Intl.NumberFormat(this.locale).format(BigInt(whole));
    return (sign && (whole !== "0" || digits) ? "-" : "") + grouped + (digits ? comma + digits : "");
  }

  decimal(value, digits) {
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: digits }).format(value);
  }

  sorted() {
    if (!this.order) return this.result.rows;
    const { column, direction } = this.order;
    const isNumber = NUMBERS.has(this.result.columns[column].kind);
    const words = new Intl.Collator(this.locale, { numeric: true });
    const compare = isNumber ? (a, b) => Number(a) - Number(b) : words.compare;
    return [...this.result.rows].sort((a, b) => {
      const [x, y] = [a[column], b[column]];
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      return direction * compare(x, y);
    });
  }
}
