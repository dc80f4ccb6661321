import { percentFormat } from "./intl-cache";

/** Fraction digits that a percentage is shown with. */
export type Digits = 0 | 1;

/** Rounds to the digits shown. The detour over text takes off what binary fractions add: 0.1 × 3 is 0.3 here. */
export function onGrid(value: number, digits: Digits, round: (scaled: number) => number): number {
  const scale = digits === 0 ? 1 : 10;
  return round(Number((value * scale).toFixed(6))) / scale;
}

/** A value (0–100) that is already on the grid, as the locale writes it. */
export function writePercentage(value: number, locale: string, digits: Digits): string {
  return percentFormat(locale, digits).format(value / 100);
}
