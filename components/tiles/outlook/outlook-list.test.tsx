import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { OutlookLine } from "./outlook-lines";
import { OutlookList } from "./outlook-list";

const LINE: OutlookLine = {
  part: "breach",
  label: "to breach",
  text: "≈ 4 min",
  notes: ["service level below 80% · 2–9 min", "below 80% · 2–9 min"],
  isNear: true,
};
const [NOTE] = LINE.notes;
const drawn = (height: number, width = 40) =>
  renderToStaticMarkup(<OutlookList lines={[LINE]} room={{ width, height }} />);
/** What a screen reader says of it. */
const spoken = (markup: string) =>
  markup
    .replace(/<span aria-hidden="true"[^>]*>[^<]*<\/span>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/ +/g, " ")
    .trim();

it("says which limit and how sure to whoever asks or listens, also where there is room for a word only", () => {
  const [short, tall, narrow] = [drawn(2), drawn(12), drawn(12, 12)];
  expect(short).toContain(LINE.label);
  expect(tall).not.toContain(LINE.label);
  expect(narrow).toContain(`>${LINE.notes[1]}<`);
  for (const markup of [short, tall, narrow]) {
    expect(markup).toContain(`title="${NOTE}"`);
    expect(spoken(markup)).toBe(`${LINE.text} ${NOTE}`);
  }
});
