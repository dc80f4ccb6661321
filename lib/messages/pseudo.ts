import { parseIcu, printIcu } from "./icu";

const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "đ",
  e: "é",
  f: "ƒ",
  g: "ğ",
  h: "ĥ",
  i: "í",
  j: "ĵ",
  k: "ķ",
  l: "ł",
  m: "ɱ",
  n: "ñ",
  o: "ó",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "ú",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Á",
  B: "Ɓ",
  C: "Ç",
  D: "Đ",
  E: "É",
  F: "Ƒ",
  G: "Ğ",
  H: "Ĥ",
  I: "Í",
  J: "Ĵ",
  K: "Ķ",
  L: "Ł",
  M: "Ṁ",
  N: "Ñ",
  O: "Ó",
  P: "Þ",
  Q: "Ǫ",
  R: "Ŕ",
  S: "Š",
  T: "Ţ",
  U: "Ú",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž",
};

/** Every third letter or so is doubled: German and its kin run about 40 % longer than English. */
function stretch(text: string): string {
  let letters = 0;
  let out = "";
  for (const character of text) {
    const accented = ACCENTED[character];
    if (accented === undefined) {
      out += character;
      continue;
    }
    letters += 1;
    out += letters % 5 === 2 || letters % 5 === 4 ? accented + accented.toLowerCase() : accented;
  }
  return out;
}

/**
 * English made strange but readable: accents on every letter, about 40 % longer, in ⟦brackets⟧ so that a missing end is
 * seen. Arguments, plurals, tags and quoted pieces stay as they were.
 */
export function pseudoMessage(message: string): string {
  return `⟦${printIcu(parseIcu(message), stretch)}⟧`;
}

/** A catalogue as JSON holds it: words, or named groups of them. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The same catalogue in the pseudo-language. */
export function pseudoTree(tree: MessageTree): MessageTree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === "string" ? pseudoMessage(value) : pseudoTree(value),
    ]),
  );
}
