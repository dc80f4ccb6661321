import { fill, write } from "../page";
import type { BoardConfig } from "./answer";

/*
 * What goes on between two answers, and when there are none: durations that run, ages that grow, tiles that turn stale and old, clocks. All by
 * numbers that the server has written (components/lite/pieces/frame.ts), so it is the same to the second.
 */

type Words = BoardConfig["words"];

const number = (element: Element, name: string): number => Number(element.getAttribute(name));

/** An age as the one number worth saying: seconds to a minute and a half, minutes to an hour and a half, hours. */
export function ageWords(
  ms: number,
  { seconds, minutes, hours }: Pick<Words, "seconds" | "minutes" | "hours">,
): string {
  const whole = Math.max(0, Math.floor(ms / 1000));
  if (whole < 90) return fill(seconds, { count: String(whole) });
  const min = Math.floor(whole / 60);
  return min < 90 ? fill(minutes, { count: String(min) }) : fill(hours, { count: String(Math.floor(min / 60)) });
}

/** A duration as a clock: 0:18, 3:41, 1:30:00. */
export function durationText(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  const minutes = Math.floor((total % 3600) / 60);
  const hours = Math.floor(total / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

/** A time of day, "23:59:58", so many ms later. */
export function clockText(first: string, ms: number): string {
  const [hours = 0, minutes = 0, seconds = 0] = first.split(":").map(Number);
  const day = 86_400;
  const total = (hours * 3600 + minutes * 60 + seconds + Math.floor(ms / 1000)) % day;
  const at = (total + day) % day;
  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  return `${two(Math.floor(at / 3600))}:${two(Math.floor((at % 3600) / 60))}:${two(at % 60)}`;
}

type Age = "live" | "stale" | "old";

function ageAt(ms: number, section: Element): Age {
  return ms <= number(section, "data-live") ? "live" : ms <= number(section, "data-old-after") ? "stale" : "old";
}

function setAge({ classList }: Element, age: Age): void {
  if (classList.contains(`age-${age}`)) return;
  for (const one of ["none", "live", "stale", "old"]) classList.remove(`age-${one}`);
  classList.add(`age-${age}`);
}

function each(root: HTMLElement, selector: string, visit: (element: HTMLElement) => void): void {
  const found = root.querySelectorAll<HTMLElement>(selector);
  for (let index = 0; index < found.length; index += 1) {
    const element = found[index];
    if (element !== undefined) visit(element);
  }
}

/** What a part is brought to: a moment, epoch ms on the server's clock, and how that moment is told. */
export interface Moment {
  readonly now: number;
  /** Writes a moment as the time of day over there. */
  readonly timeAt: (epochMs: number) => string;
  readonly words: BoardConfig["words"];
}

/** Brings everything of a part to a moment. `at`: when what it shows was true, epoch ms; null where it ages with nothing. */
export function tick(part: HTMLElement, at: number | null, { now, timeAt, words }: Moment): void {
  const section = part.querySelector("[data-live]");
  const age = section === null || at === null ? "live" : ageAt(now - at, section);
  if (section !== null && at !== null) setAge(section, age);
  // Nobody knows whether the customer still waits: from the end of the live time on it stands.
  const until = section === null || at === null ? now : Math.min(now, at + number(section, "data-live"));
  each(part, "[data-since]", (element) => write(element, durationText(until - number(element, "data-since"))));
  each(part, "[data-until]", (element) => write(element, durationText(number(element, "data-until") - now)));
  each(part, "[data-from]", (element) => {
    const [from, to] = [number(element, "data-from"), number(element, "data-to")];
    element.style.width = `${Math.round(Math.min(1, Math.max(0, (now - from) / Math.max(1, to - from))) * 1000) / 10}%`;
  });
  each(part, "[data-aged]", (element) => {
    if (at === null) return;
    const asOf = element.getAttribute("data-as-of");
    const old = element.getAttribute("data-old") || "";
    const isOld = age === "old" && asOf !== null;
    write(element, isOld ? fill(asOf, { time: timeAt(at) }) : fill(old, { age: ageWords(now - at, words) }));
  });
  each(part, "[data-clock]", (element) => {
    const time = clockText(element.getAttribute("data-first") || "", now - number(element, "data-clock"));
    write(element, time.slice(0, number(element, "data-length")));
  });
}
