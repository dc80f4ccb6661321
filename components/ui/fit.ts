/** Widths of Inter's tabular bold glyphs, em. */
const NARROW = new Set([":", ".", ",", "’", "'", " ", " ", " ", "-", "–"]);

/** Roughly how wide `text` is in bold tabular numerals, em of its own font size. Errs on the wide side. */
export function numeralWidth(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.has(character) ? 0.33 : character === "%" ? 0.95 : 0.65;
  return width;
}

/** The font size (em) at which `text` fits into `room` em, at most `largest`. */
export function fitNumeral(text: string, room: number, largest: number): number {
  const width = numeralWidth(text);
  return width === 0 ? largest : Math.min(largest, Math.floor((room / width) * 100) / 100);
}

/** Whether something of a numeral hangs below its digits: then it stands a little higher, away from what is below it. */
export function hangsLow(text: string): boolean {
  return text.includes(",");
}
