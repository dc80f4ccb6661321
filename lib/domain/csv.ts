/** How a file of values is written. */
export interface CsvStyle {
  readonly separator: "," | ";";
  /** Between a number and its fraction. */
  readonly decimal: "." | ",";
}

/** RFC 4180: what programs read. */
const STANDARD: CsvStyle = { separator: ",", decimal: "." };

/**
 * How spreadsheets of a locale expect it. Where numbers have a decimal comma, and in German Switzerland, Excel separates fields by semicolons, and puts a
 * whole line with commas into one column. It goes by its computer's region, which no page is told, so the reader's locale stands for it. A first line
 * `sep=;` would do without that, but to Excel alone, which then reads the rest not as UTF-8; to all others it is a line of data.
 */
export function csvStyleOf(locale: string): CsvStyle {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const decimal = parts.some(({ type, value }) => type === "decimal" && value === ",") ? "," : ".";
  return { separator: decimal === "," || /^de\b/.test(locale) ? ";" : ",", decimal };
}

/** What spreadsheets take for a formula: a leading apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A field, quoted as RFC 4180 has it, and never a formula to a spreadsheet. Numbers are numbers, also below zero. */
export function csvField(value: string | number | null, { separator, decimal }: CsvStyle = STANDARD): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return quoted(String(value).replace(".", decimal), separator);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return quoted(text, separator);
}

function quoted(text: string, separator: CsvStyle["separator"]): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(fields: readonly (string | number | null)[], style: CsvStyle = STANDARD): string {
  return `${fields.map((field) => csvField(field, style)).join(style.separator)}\r\n`;
}
