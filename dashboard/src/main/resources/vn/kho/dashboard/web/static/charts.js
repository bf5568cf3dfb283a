// Draws the page's charts: one request for all of them, ECharts fetched only where one is seen.
import { number } from "./format.js";
import { picture } from "./picture.js";

const main = document.getElementById("main");
const drawn = new Map();

// A tip is a list of lines, put in as text: whatever a name holds, it stays text.
function tip(params) {
  const lines = (params.data && params.data.tip) || [params.name];
  const box = document.createElement("div");
  for (const line of lines) {
    if (!line) continue;
    const row = document.createElement(box.childElementCount ? "div" : "strong");
    row.textContent = line;
    box.append(row);
  }
  return box;
}

const formatters = {
  number,
  tip,
  text: (params) => (params.data && params.data.text) || "",
};

function resolve(value, style) {
  if (typeof value === "string") {
    if (value.startsWith("var:")) return style.getPropertyValue("--" + value.slice(4)).trim();
    if (value.startsWith("fn:")) return formatters[value.slice(3)];
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => resolve(item, style));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, style)]));
  }
  return value;
}

function load(address) {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(window.echarts);
    script.onerror = () => fail(new Error(address));
    document.head.append(script);
  });
}

// A legend of many names takes several lines on a narrow screen: the plot makes room for them.
function fit(option, canvas, style) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "12px " + style.getPropertyValue("--font");
  let lines = 1;
  let used = 0;
  const names = new Set(option.series.map((series) => series.name));
  for (const name of names) {
    const width = pen.measureText(name).width + 42;
    if (used > 0 && used + width > canvas.clientWidth) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  const hasMarks = option.series.some((series) => series.markLine);
  option.grid.top = lines * 20 + (hasMarks ? 38 : 26);
}

function draw(echarts, figure, option) {
  const canvas = figure.querySelector(".canvas");
  const style = getComputedStyle(document.documentElement);
  let chart = drawn.get(figure);
  if (!chart) {
    chart = echarts.init(canvas, null, { renderer: "canvas" });
    drawn.set(figure, chart);
    new ResizeObserver(() => chart.resize()).observe(canvas);
  }
  const ready = resolve(option, style);
  fit(ready, canvas, style);
  ready.tooltip = {
    ...ready.tooltip,
    backgroundColor: style.getPropertyValue("--surface").trim(),
    borderColor: style.getPropertyValue("--line").trim(),
    textStyle: { color: style.getPropertyValue("--ink").trim(), fontSize: 13 },
    extraCssText: "max-width:320px;white-space:normal;box-shadow:0 4px 18px rgb(0 0 0 / 18%)",
    confine: true,
  };
  chart.setOption(ready, true);
  if (performance.getEntriesByName("kho:first-chart").length === 0) performance.mark("kho:first-chart");
  figure.dataset.drawn = "yes";
}

function button(text, label) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  return made;
}

// The chart's figures, read from the same answer it is drawn from.
function table(figure, data) {
  const box = document.createElement("details");
  box.className = "chart-table";
  const summary = document.createElement("summary");
  summary.textContent = main.dataset.wordTable;
  const scroll = document.createElement("div");
  scroll.className = "scroll";
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", figure.dataset.title);
  const sheet = document.createElement("table");
  const head = sheet.createTHead().insertRow();
  data.columns.forEach((name, i) => {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.className = i ? "num" : "";
    cell.textContent = name;
    head.append(cell);
  });
  const body = sheet.createTBody();
  for (const row of data.rows) {
    const line = body.insertRow();
    row.forEach((value, i) => {
      const cell = document.createElement(i ? "td" : "th");
      if (i) cell.className = "num";
      else cell.scope = "row";
      cell.textContent = i ? (value === "" ? "–" : number(value)) : value;
      line.append(cell);
    });
  }
  scroll.append(sheet);
  box.append(summary, scroll);
  return box;
}

function exports(echarts, figure, option) {
  if (figure.querySelector(".exports")) return;
  const row = document.createElement("div");
  row.className = "exports";
  row.append(main.dataset.wordFiles + ":");
  for (const [ending, renderer] of [["png", "canvas"], ["svg", "svg"]]) {
    const made = button(ending.toUpperCase(), figure.dataset.title + ": " + ending.toUpperCase());
    made.addEventListener("click", () => {
      const link = document.createElement("a");
      link.href = picture(echarts, resolve(option, getComputedStyle(document.documentElement)), figure.dataset, renderer);
      link.download = "kho-" + figure.dataset.chart + "." + ending;
      link.click();
    });
    row.append(made);
  }
  for (const ending of ["csv", "xlsx"]) {
    const address = new URL(main.dataset.charts, location.href);
    address.pathname = address.pathname.replace(/json$/, ending);
    address.searchParams.set("chart", figure.dataset.chart);
    const link = document.createElement("a");
    link.href = address;
    link.download = "";
    link.textContent = ending.toUpperCase();
    link.setAttribute("aria-label", figure.dataset.title + ": " + ending.toUpperCase());
    row.append(link);
  }
  figure.append(row);
}

function say(figure, text) {
  const canvas = figure.querySelector(".canvas");
  const words = document.createElement("p");
  words.className = "none";
  words.textContent = text;
  canvas.replaceChildren(words);
  figure.dataset.drawn = "failed";
}

async function start(figures) {
  try {
    const [answer, echarts] = await Promise.all([
      fetch(main.dataset.charts, { headers: { Accept: "application/json" } }),
      load(main.dataset.echarts),
    ]);
    const options = await answer.json();
    if (!answer.ok) throw new Error(options.detail);
    const tables = {};
    for (const [name, option] of Object.entries(options)) {
      tables[name] = option.table;
      delete option.table;
    }
    const all = () => {
      for (const figure of figures) {
        const option = options[figure.dataset.chart];
        if (!option) {
          figure.dataset.drawn = "none";
          continue;
        }
        draw(echarts, figure, option);
        exports(echarts, figure, option);
        if (!figure.querySelector(".chart-table")) figure.append(table(figure, tables[figure.dataset.chart]));
      }
    };
    all();
    document.addEventListener("kho:theme", all);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  } catch (problem) {
    for (const figure of figures) say(figure, problem.message);
  }
}

// A chart in sight is drawn at once, the others as soon as the page has nothing else to do, so that
// print and a fast scroll find them.
export function charts() {
  const figures = [...document.querySelectorAll("[data-chart]")];
  if (figures.length === 0) return;
  let isStarted = false;
  const begin = () => {
    if (isStarted) return;
    isStarted = true;
    watcher.disconnect();
    start(figures);
  };
  const watcher = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) begin();
  }, { rootMargin: "400px" });
  figures.forEach((figure) => watcher.observe(figure));
  addEventListener("load", () => setTimeout(begin, 200));
  if (document.readyState === "complete") begin();
}
