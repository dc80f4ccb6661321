/** What spreadsheets take for a formula: a leading apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A field as RFC 4180 writes it, and never a formula to a spreadsheet. Numbers are numbers, also below zero. */
export function csvField(value: string | number | null): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(csvField).join(",")}\r\n`;
}
