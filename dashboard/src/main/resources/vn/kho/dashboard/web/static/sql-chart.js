// Any result as lines, columns or points: which column goes where is the reader's choice.
import { element } from "./sql-side.js";
import { say } from "./sql.js";

const NUMBERS = new Set(["integer", "decimal", "double"]);
const MAX_POINTS = 2_000;

export class SqlChart {
  constructor(root, page) {
    this.page = page;
    this.words = page.words;
    this.form = root.querySelector("[data-chart-choices]");
    this.canvas = root.querySelector("[data-chart-canvas]");
    this.line = root.querySelector("[data-chart-line]");
    this.choices = {};
    this.chart = null;
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
      by: c.by === "" ? "" : (valid(c.by, all) ?? ""),
    };
  }

  controls(result, numbers) {
    const all = names(result, () => true);
    const types = [["bar", this.words.chart_bar], ["line", this.words.chart_line], ["scatter", this.words.chart_scatter]];
    this.form.replaceChildren(
      this.select("type", this.words.chart_type, types),
      this.select("x", this.words.chart_x, all.map((name) => [name, name])),
      this.select("y", this.words.chart_y, numbers.map((name) => [name, name])),
      this.select("by", this.words.chart_by, [["", this.words.chart_no], ...all.map((name) => [name, name])]),
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
    const { type, x, y, by } = this.choices;
    const rows = this.result.rows.slice(0, MAX_POINTS);
    const at = (name) => this.result.columns.findIndex((column) => column.name === name);
    const [xi, yi, bi] = [at(x), at(y), by ? at(by) : -1];
    const isPoints = type === "scatter";
    const across = [...new Set(rows.map((row) => row[xi] ?? "NULL"))];
    const groups = new Map();
    let repeated = 0;
    for (const row of rows) {
      const group = bi < 0 ? y : (row[bi] ?? "NULL");
      if (!groups.has(group)) groups.set(group, new Map());
      if (groups.get(group).has(row[xi] ?? "NULL")) repeated += 1;
      groups.get(group).set(row[xi] ?? "NULL", row[yi] === null ? null : Number(row[yi]));
    }
    const hasNumbersAcross = isPoints && NUMBERS.has(this.result.columns[xi].kind);
    const series = [...groups].map(([name, points]) => ({
      name,
      type,
      data: hasNumbersAcross
        ? [...points].map(([px, py]) => [Number(px), py])
        : across.map((value) => (points.has(value) ? points.get(value) : null)),
      symbolSize: isPoints ? 8 : 5,
      connectNulls: false,
    }));
    this.show(series, across, hasNumbersAcross);
    this.line.textContent = [
      this.result.rows.length > MAX_POINTS ? say(this.words.chart_cut, MAX_POINTS) : "",
      repeated && !hasNumbersAcross ? say(this.words.chart_repeated, repeated) : "",
      document.querySelector(".foot p")?.textContent ?? "",
    ].filter(Boolean).join(" · ");
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
        tooltip: { trigger: hasNumbersAcross ? "item" : "axis", valueFormatter: written, confine: true, backgroundColor: colour("surface"), borderColor: colour("line"), textStyle: { color: colour("ink") } },
        xAxis: hasNumbersAcross ? { type: "value", scale: true, ...axis } : { type: "category", data: across, ...axis, splitLine: { show: false } },
        yAxis: { type: "value", scale: hasNumbersAcross, ...axis, axisLabel: { ...text, formatter: written } },
        series,
      },
      true,
    );
    this.canvas.dataset.drawn = "yes";
  }
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
