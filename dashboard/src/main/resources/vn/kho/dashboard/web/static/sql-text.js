// SQL as tokens, for colours, completion, parameters and layout. It decides nothing: the server does.
export const KEYWORDS = new Set(
  ("select from where group by order having qualify limit offset with recursive as materialized on using join left right " +
    "full inner outer cross lateral semi anti asof positional natural union all except intersect distinct case when then else " +
    "end and or not in is null like ilike similar between exists any over partition rows range preceding following unbounded " +
    "current row filter window values pivot unpivot into name value summarize describe explain show tables asc desc nulls " +
    "first last cast try_cast interval date timestamp true false collate rollup cube grouping sets exclude replace columns " +
    "tablesample sample within ties for").split(" "),
);

const TOKEN =
  /(--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|('(?:[^']|'')*(?:'|$)|\$\$[\s\S]*?(?:\$\$|$))|("(?:[^"]|"")*(?:"|$))|(\d[\w.]*)|((?<![:\w\])"']):[\p{L}_]\w*)|([\p{L}_][\p{L}\p{N}_]*)|(\s+)|([\s\S])/gu;
const KINDS = ["comment", "string", "name", "number", "parameter", "word", "space", "symbol"];

export function tokens(text) {
  const found = [];
  for (const match of text.matchAll(TOKEN)) {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    let kind = KINDS[index];
    const isOwned = found.length > 0 && found[found.length - 1].text === ".";
    if (kind === "word" && !isOwned && KEYWORDS.has(match[0].toLowerCase())) kind = "keyword";
    found.push({ kind, text: match[0], start: match.index });
  }
  return found;
}

export function parametersOf(text) {
  const names = tokens(text).filter((token) => token.kind === "parameter");
  return [...new Set(names.map((token) => token.text.slice(1)))];
}

const NEW_LINE = new Set(
  "select from where group order having qualify limit union except intersect with values window join left right full inner cross semi anti asof lateral pivot unpivot using".split(" "),
);
const JOIN_WORDS = new Set("join left right full inner cross semi anti asof outer natural positional".split(" "));
const LISTS = new Set(["select", "group", "order"]);

// Keywords in capitals, a clause per line, brackets that hold a query indented. Texts stay as they are.
export function format(text) {
  const all = tokens(text).filter((token) => token.kind !== "space");
  const lines = [""];
  const depths = [];
  let clause = "";
  const depth = () => depths.filter(Boolean).length;
  const indent = (more = 0) => "  ".repeat(depth() + more);
  const last = () => lines[lines.length - 1];
  const line = (start) => {
    if (last().trim()) lines.push(start);
    else lines[lines.length - 1] = start;
  };
  const add = (word, glue) => {
    const now = last();
    lines[lines.length - 1] = now + (now.trim() && !glue ? " " : "") + word;
  };
  all.forEach((token, i) => {
    const before = all[i - 1];
    const lower = token.text.toLowerCase();
    const word = token.kind === "keyword" ? token.text.toUpperCase() : token.text;
    const isInner = depths.length > 0 && !depths[depths.length - 1];
    if (token.kind === "comment") {
      line(indent());
      add(token.text);
      lines.push(indent());
    } else if (token.kind === "keyword" && NEW_LINE.has(lower) && !isInner) {
      const joined = before && JOIN_WORDS.has(lower) && JOIN_WORDS.has(before.text.toLowerCase());
      const within = ["using"].includes(lower) && clause !== "pivot";
      if (joined || within) {
        add(word);
      } else {
        line(indent());
        add(word);
      }
      clause = JOIN_WORDS.has(lower) ? "join" : lower;
    } else if (token.kind === "keyword" && ["and", "or"].includes(lower) && !isInner && clause === "where") {
      line(indent(1));
      add(word);
    } else if (token.text === "(") {
      const next = all[i + 1];
      const isQuery = Boolean(next) && ["select", "with", "from", "pivot"].includes(next.text.toLowerCase());
      const isCall = before && ["word", "name", "string"].includes(before.kind);
      add("(", isCall);
      depths.push(isQuery);
      if (isQuery) lines.push(indent());
    } else if (token.text === ")") {
      const wasQuery = depths.pop();
      if (wasQuery) {
        line(indent());
        add(")");
      } else {
        add(")", true);
      }
    } else if (token.text === ",") {
      add(",", true);
      if (!isInner && LISTS.has(clause) && last().length > 80) lines.push(indent(1));
    } else if ([".", ";", "]"].includes(token.text) || (before && [".", "(", "[", "::"].includes(before.text))) {
      add(word, true);
    } else if (token.text === "[" && before && ["word", "name"].includes(before.kind)) {
      add("[", true);
    } else if (token.text === ":" || (before && before.text === ":")) {
      add(word, before && before.text === ":");
      const now = last();
      lines[lines.length - 1] = now.replace(/\s*:\s*:\s*/g, "::");
    } else {
      const isPair = before && token.kind === "symbol" && before.kind === "symbol" && token.start === before.start + 1;
      add(word, isPair || (before && before.text === "(" ));
    }
  });
  return lines.map((l) => l.trimEnd()).filter((l, i, a) => l || (i && a[i - 1])).join("\n").trim() + "\n";
}
