// Numbers as the page's language writes them.
const lang = document.documentElement.lang === "en" ? "en-GB" : "vi-VN";
const plain = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });

export const number = (value) => (value === null || value === undefined ? "…" : plain.format(value));
