import { numberFormat } from "./intl-cache";

/**
 * A number as somebody types it in their language; null for what is none. The locale's group sign counts as one only where it parts
 * thousands, so `1,500` is 1500 in English and 1.5 in German, and `1,5` is 1.5 in both.
 */
export function readNumber(text: string, locale: string): number | null {
  const typed = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^[−–]/, "-");
  const { group, decimal } = signsOf(locale);
  const parted = group === "." ? /^-?\d{1,3}(\.\d{3})+(,\d+)?$/ : /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
  const plain = parted.test(typed) ? typed.split(group).join("").replace(decimal, ".") : typed.replace(",", ".");
  return /^-?\d{1,15}(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A number so that it can be typed on: no groups, as many digits as it has (ten at most behind the point). */
export function writeNumber(value: number, locale: string): string {
  const plain = value.toFixed(10).replace(/\.?0+$/, "");
  return (plain === "-0" ? "0" : plain).replace(".", signsOf(locale).decimal);
}

/** German and its like write `1.500,5`, all others here `1,500.5`. */
function signsOf(locale: string): { readonly group: "," | "."; readonly decimal: "," | "." } {
  const isComma = numberFormat(locale, 1, 1).format(1.5).includes(",");
  return isComma ? { group: ".", decimal: "," } : { group: ",", decimal: "." };
}
