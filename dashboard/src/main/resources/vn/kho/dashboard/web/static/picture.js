// A picture to take away says what it shows and where it is from, as the page does.
export function picture(echarts, option, { title, subject = "", line }, renderer) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const stage = document.createElement("div");
  stage.className = "stage";
  document.body.append(stage);
  const chart = echarts.init(stage, null, { renderer, width: 1000, height: 600 });
  const words = { color: colour("ink"), fontFamily: style.getPropertyValue("--font") };
  const titles = [
    {
      text: subject || title,
      subtext: subject && title,
      left: 12,
      top: 10,
      itemGap: 4,
      textStyle: { ...words, fontSize: 18, width: 780, overflow: "truncate" },
      subtextStyle: { ...words, color: colour("ink-2"), fontSize: 13 },
    },
    { text: line, left: 12, bottom: 10, textStyle: { ...words, fontSize: 11, fontWeight: "normal", width: 976, overflow: "break" } },
  ];
  const mark = document.querySelector(".simulated strong");
  if (mark) titles.push({ text: mark.textContent, right: 12, top: 12, textStyle: { ...words, fontSize: 14, color: colour("not_achieved") } });
  chart.setOption({
    ...option,
    animation: false,
    backgroundColor: colour("surface"),
    title: titles,
    legend: { ...option.legend, top: 58, left: 12 },
    grid: { ...option.grid, left: 16, right: 24, top: 134, bottom: 60 },
  });
  const address = chart.getDataURL({ type: renderer === "svg" ? "svg" : "png", pixelRatio: 2 });
  chart.dispose();
  stage.remove();
  return address;
}
