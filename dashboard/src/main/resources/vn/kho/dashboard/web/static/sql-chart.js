// Any result as lines, columns or points: which column goes where is the reader's choice.
import { element } from "./sql-side.js";
import { picture } from "./picture.js";
import { say } from "./sql.js";

const NUMBERS = new Set(["integer", "decimal", "double"]);
const MAX_POINTS = 2_000;
const EACH = "*"; // A series for every column of numbers.

export class SqlChart {
  constructor(root, page) {
    this.page = page;
    this.words = page.words;
    this.form = root.querySelector("[data-chart-choices]");
    this.canvas = root.querySelector("[data-chart-canvas]");
    this.line = root.querySelector("[data-chart-line]");
    this.choices = {};
    this.chart = null;
    for (const made of root.querySelectorAll("[data-picture]")) {
      made.addEventListener("click", () => this.save(made.dataset.picture));
    }
    const again = () => this.result && this.paint();
    document.addEventListener("kho:theme", again);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  }

  async draw(result) {
    this.result = result;
    const numbers = names(result, (column) => NUMBERS.has(column.kind));
    if (numbers.length === 0 || result.rows.length === 0) {
      this.form.replaceChildren(element("p", "none", this.words.chart_none));
      this.canvas.hidden = true;
      return;
    }
    this.canvas.hidden = false;
    this.choose(result, numbers);
    this.controls(result, numbers);
    await load(this.page.root.dataset.echarts);
    this.paint();
  }

  // What was chosen last stays where the result still has it.
  choose(result, numbers) {
    const all = names(result, () => true);
    const valid = (name, list) => (list.includes(name) ? name : undefined);
    const others = all.filter((name) => !numbers.includes(name) && isUnique(result, name));
    const c = this.choices;
    this.choices = {
      type: ["line", "bar", "scatter"].includes(c.type) ? c.type : "bar",
      x: valid(c.x, all) ?? valid("period", all) ?? valid("year", all) ?? others[0] ?? all[0],
      y: valid(c.y, numbers) ?? valid("actual_value", numbers) ?? valid("value", numbers) ?? numbers.filter((name) => name !== "year").at(-1) ?? numbers[0],
      by: valid(c.by, [EACH, ...all]) ?? "",
    };
  }

  controls(result, numbers) {
    const all = names(result, () => true);
    const types = [["bar", this.words.chart_bar], ["line", this.words.chart_line], ["scatter", this.words.chart_scatter]];
    const each = numbers.length > 1 ? [[EACH, this.words.chart_each]] : [];
    this.form.replaceChildren(
      this.select("type", this.words.chart_type, types),
      this.select("x", this.words.chart_x, all.map((name) => [name, name])),
      this.select("y", this.words.chart_y, numbers.map((name) => [name, name])),
      this.select("by", this.words.chart_by, [["", this.words.chart_no], ...each, ...all.map((name) => [name, name])]),
    );
  }

  select(name, text, options) {
    const label = element("label", "filter");
    const select = document.createElement("select");
    for (const [value, words] of options) {
      select.append(new Option(words, value, false, this.choices[name] === value));
    }
    select.addEventListener("change", () => {
      this.choices[name] = select.value;
      this.paint();
    });
    label.append(element("span", "", text), select);
    return label;
  }

  paint() {
    const rows = this.result.rows.slice(0, MAX_POINTS);
    const across = this.column(this.choices.x);
    const hasNumbersAcross = this.choices.type === "scatter" && NUMBERS.has(this.result.columns[across].kind);
    const groups = this.groups(rows, across);
    const places = [...new Set(rows.map((row) => row[across] ?? "NULL"))];
    let repeated = 0;
    const series = [...groups].map(([name, points]) => {
      const byPlace = new Map(points);
      repeated += hasNumbersAcross ? 0 : points.length - byPlace.size;
      return {
        name,
        type: this.choices.type,
        data: hasNumbersAcross ? points.map(([x, y]) => [Number(x), y]) : places.map((place) => byPlace.get(place) ?? null),
        symbolSize: this.choices.type === "scatter" ? 8 : 5,
        connectNulls: false,
      };
    });
    this.show(series, places, hasNumbersAcross);
    this.tell(series, places.length, repeated);
  }

  // Pairs of place and value by series: one series, one for each value of a column, or one for each column.
  groups(rows, across) {
    const { x, y, by } = this.choices;
    const ys = by === EACH ? names(this.result, (column) => NUMBERS.has(column.kind) && column.name !== x) : [y];
    const groups = new Map();
    for (const name of ys.length ? ys : [y]) {
      const up = this.column(name);
      const split = by && by !== EACH ? this.column(by) : -1;
      for (const row of rows) {
        const group = split < 0 ? name : (row[split] ?? "NULL");
        if (!groups.has(group)) groups.set(group, []);
        groups.get(group).push([row[across] ?? "NULL", row[up] === null ? null : Number(row[up])]);
      }
    }
    return groups;
  }

  column(name) {
    return this.result.columns.findIndex((column) => column.name === name);
  }

  // What the picture shows in words, and where it is from.
  tell(series, places, repeated) {
    const { type, x, y, by } = this.choices;
    const kind = { bar: this.words.chart_bar, line: this.words.chart_line, scatter: this.words.chart_scatter }[type];
    const shown = by === EACH ? series.map((one) => one.name).join(", ") : y;
    this.about = say(this.words.chart_about, kind, shown, x, places, series.length);
    this.canvas.setAttribute("aria-label", this.about);
    const { snapshot, asOf } = this.page.root.dataset;
    const day = this.page.result.written(asOf, { kind: "date" });
    this.line.textContent = [
      say(this.words.chart_source, snapshot, day),
      this.result.rows.length > MAX_POINTS ? say(this.words.chart_cut, MAX_POINTS) : "",
      repeated ? say(this.words.chart_repeated, repeated) : "",
    ].filter(Boolean).join(" · ");
  }

  save(ending) {
    if (!this.chart) return;
    const title = this.page.find("[data-title]").value.trim() || this.about;
    const option = { ...this.chart.getOption(), tooltip: undefined };
    const link = document.createElement("a");
    link.href = picture(window.echarts, { ...option, legend: option.legend[0], grid: option.grid[0] }, { title, line: this.line.textContent }, ending === "svg" ? "svg" : "canvas");
    link.download = `${this.page.fileName()}.${ending}`;
    link.click();
  }

  show(series, across, hasNumbersAcross) {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue(`--${name}`).trim();
    const written = (value) => (value === null || value === undefined ? "…" : this.page.result.decimal(Number(value), 2));
    if (!this.chart) {
      this.chart = window.echarts.init(this.canvas, null, { renderer: "canvas" });
      new ResizeObserver(() => this.chart.resize()).observe(this.canvas);
    }
    const text = { color: colour("ink-2") };
    const axis = { axisLabel: text, axisLine: { lineStyle: { color: colour("chart-axis") } }, splitLine: { lineStyle: { color: colour("chart-grid") } } };
    this.chart.setOption(
      {
        color: ["chart-actual", "chart-published", "exceeded", "chart-plan", "ahead", "behind", "chart-before", "at_risk"].map(colour),
        textStyle: { fontFamily: style.getPropertyValue("--font"), color: colour("ink") },
        legend: { show: series.length > 1, type: "scroll", textStyle: text, top: 0 },
        grid: { left: 8, right: 20, top: series.length > 1 ? 36 : 16, bottom: 8, containLabel: true },
        tooltip: { trigger: hasNumbersAcross ? "item" : "axis", formatter: (points) => tip([points].flat(), written), confine: true, backgroundColor: colour("surface"), borderColor: colour("line"), textStyle: { color: colour("ink") } },
        xAxis: hasNumbersAcross ? { type: "value", scale: true, ...axis, axisLabel: { ...text, formatter: written } } : { type: "category", data: across, ...axis, splitLine: { show: false } },
        yAxis: { type: "value", scale: hasNumbersAcross, ...axis, axisLabel: { ...text, formatter: written } },
        series,
      },
      true,
    );
    this.canvas.dataset.drawn = "yes";
  }
}

// Lines put in as text: a name stays text whatever it holds, and nothing needs a style of its own.
function tip(points, written) {
  const box = document.createElement("div");
  const isPoint = Array.isArray(points[0]?.value);
  box.append(element("strong", "", isPoint ? points[0].seriesName : (points[0]?.name ?? "")));
  for (const point of points) {
    const value = isPoint ? point.value.map(written).join(" · ") : `${point.seriesName}: ${written(point.value)}`;
    box.append(element("div", "", value));
  }
  return box;
}

const names = (result, wanted) => result.columns.filter(wanted).map((column) => column.name);

function isUnique(result, name) {
  const at = result.columns.findIndex((column) => column.name === name);
  return new Set(result.rows.map((row) => row[at])).size === result.rows.length;
}

let loading = null;
function load(address) {
  if (window.echarts) return Promise.resolve();
  loading ??= new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = done;
    script.onerror = () => fail(new Error(address));
    document.head.append(script);
  });
  return loading;
}
