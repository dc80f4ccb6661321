/** Advance widths of Inter at weight 600, hundredths of an em, from the space to the tilde. */
const ASCII = [
  25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32, 33, 67,
  67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 74, 73, 102, 72, 71,
  65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40, 55, 35, 61, 59,
  84, 57, 59, 57, 45, 36, 45, 67,
];
const OTHER = new Map([..."·’‘"].map((character) => [character, 0.33] as const));
/** Ideographs, kana, Hangul and pictures are square; other scripts come from the system's font, hardly wider than this. */
const SQUARE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u;
const LETTER = 0.72;
/** Kerning and hinting differ between machines. */
const SLACK = 1.02;

/** Roughly how wide `text` is in semibold words, em of its own font size. Errs on the wide side. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text.normalize("NFD")) width += widthOf(character);
  return width * SLACK;
}

/** The first of some ways to say the same that has room, or nothing; em of its words. */
export function firstThatFits(ways: readonly string[], room: number): string {
  return ways.find((way) => textWidth(way) <= room) ?? "";
}

function widthOf(character: string): number {
  const known = ASCII[character.charCodeAt(0) - 32];
  if (known !== undefined) return known / 100;
  if (/\p{M}/u.test(character)) return 0;
  return OTHER.get(character) ?? (SQUARE.test(character) ? 1 : LETTER);
}
