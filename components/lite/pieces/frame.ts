import { type PartAge, partAge } from "@/components/board/age";
import { ageParts } from "@/components/board/age-parts";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup, type Part } from "@/components/lite/html";
import type { WordlessMarks } from "@/components/sheet/row-marks";
import { besideTitle, type MarkForm, markForm, markWidth, untoldOf } from "@/components/sheet/title-room";
import { type Room, TITLE } from "@/lib/domain/board/type-scale";
import { formatClock } from "@/lib/domain/format/format";
import { liveForMs, oldAfterMs } from "@/lib/domain/freshness";
import type { RowKind } from "@/lib/domain/snapshot";
import type { Level } from "@/lib/domain/state/queue-state";
import { rowLegend } from "./mark-legend";
import { shape } from "./pictures";

/** How something stands: its level, and the part of the sweep that it was made from; null for what ages with nothing. */
export interface Standing {
  readonly level: Level;
  readonly from: RowKind | null;
}

/**
 * The attributes by which something ages: when it was true, how long that is live. The server writes the age as it is now, and the page's script
 * goes on from there, also when no server answers: so both go by the same numbers.
 */
export function aging(
  { view, now }: LiteBoard,
  from: RowKind | null,
): { readonly age: PartAge["level"]; readonly attributes: Markup } {
  if (from === null) return { age: "live", attributes: html`` };
  const { level, asOf } = partAge(view, from, now);
  return {
    age: level,
    attributes:
      asOf === null
        ? html``
        : html` data-at="${Math.round(asOf)}" data-live="${liveForMs(view.board.intervalMs)}" data-old-after="${oldAfterMs(view.board.intervalMs)}"`,
  };
}

/** How old what was true at `asOf` is, in words: "18 s". */
export function ageText({ words, now }: LiteBoard, asOf: number): string {
  const { unit, count } = ageParts(now - asOf);
  return words.board(`age.${unit}`, { count });
}

interface MarkWords {
  readonly breach: string;
  readonly near: string;
  /** With "{age}" and "{time}" in them. */
  readonly old: string;
  readonly asOf: string;
}

/** How much of its marks a title leaves room for. */
interface MarkForms {
  readonly level: MarkForm;
  /** Whether an age is said in words. */
  readonly saysAge: boolean;
}

/** A tile's state beside its title: the level while it is live, its age from then on. One of the two is hidden by the style sheet. */
export function stateMark(board: LiteBoard, { level, from }: Standing, marks: MarkWords, forms: MarkForms): Markup {
  const age = from === null ? null : partAge(board.view, from, board.now);
  return html`${level !== "calm" && levelMark(level, marks[level], forms.level)}${age !== null && ageMark(board, age, level, marks, forms.saysAge)}`;
}

/** `left`: what a title leaves, em of the mark. */
function formsIn(left: number, level: Level, marks: MarkWords): MarkForms {
  return {
    level: markForm(level === "calm" ? "" : marks[level], left),
    saysAge: markForm(longestAge(marks), left) !== "wordless",
  };
}

/** How the tiles of a designed board say how they stand. */
function frameWords({ words: { tiles: t } }: LiteBoard): MarkWords {
  return {
    breach: t("state.breach"),
    near: t("state.near"),
    old: t("state.old", { age: "{age}" }),
    asOf: t("state.asOf", { time: "{time}" }),
  };
}

/** What a head has no room to say in words; null where it says it, or there is nothing to say. */
export interface Untold {
  readonly state: { readonly level: "near" | "breach"; readonly word: string } | null;
  /** When the numbers were true, epoch ms, and how that is said. */
  readonly age: { readonly asOf: number; readonly words: Pick<MarkWords, "old" | "asOf"> } | null;
}

/** What the title of a designed board's tile leaves no room for. Of an age also while it is live: the page's script ages it without the server. */
export function untoldBeside(
  board: LiteBoard,
  { title, room, level, from }: Standing & { readonly title: string; readonly room: Room },
): Untold & { readonly kept: readonly string[] } {
  const words = frameWords(board);
  const left = besideTitle(title, room, TITLE);
  const forms = formsIn(left, level, words);
  const asOf = from === null ? null : partAge(board.view, from, board.now).asOf;
  return {
    state: level === "calm" || forms.level !== "wordless" ? null : { level, word: words[level] },
    age: forms.saysAge || asOf === null ? null : { asOf, words },
    kept: untoldOf([words.breach, words.near], left),
  };
}

/** A state's word where no head says it. */
export function untoldState({ level, word }: NonNullable<Untold["state"]>): Markup {
  return html`<span class="untold tone-${level}">${word}</span>`;
}

/** The same of an age that has come to some level. */
export function untoldAge(
  board: LiteBoard,
  level: PartAge["level"],
  { asOf, words }: NonNullable<Untold["age"]>,
): Markup {
  return html`<span class="untold">${agedWord(board, { asOf, level }, words)}</span>`;
}

/** The longest that an age will say: when it does, the server may be away. "00:00" is as wide as any time. */
export function longestAge({ asOf }: Pick<MarkWords, "asOf">): string {
  return asOf.replace("{time}", "00:00");
}

function levelMark(level: "near" | "breach", word: string, form: MarkForm): Markup {
  // A shape alone is named by its word.
  const name = form === "wordless" && html` role="img" aria-label="${word}"`;
  return html`<span class="level-mark ${form} ${level}"${name}>${shape(level === "breach" ? "diamond" : "triangle")}<span class="word">${word}</span></span>`;
}

/** How old something is, in shape and, where there is room, word; shown by the style sheet once it is no longer live. */
function ageMark(
  board: LiteBoard,
  { asOf, level: freshness }: Pick<PartAge, "asOf" | "level">,
  level: Level,
  { old, asOf: asOfWord }: Pick<MarkWords, "old" | "asOf">,
  saysAge: boolean,
): Markup | null {
  if (asOf === null) return null;
  return html`<span class="age-mark plain ${!saysAge && "wordless"}">${level === "breach" ? html`<span class="was-breach">${shape("diamond")}</span><span class="was-calm">${shape("clock")}</span>` : shape("clock")}${agedWord(board, { asOf, level: freshness }, { old, asOf: asOfWord })}</span>`;
}

/** How old something is, in words that the page's script keeps true. */
function agedWord(
  board: LiteBoard,
  { asOf, level }: { readonly asOf: number; readonly level: PartAge["level"] },
  { old, asOf: asOfWord }: Pick<MarkWords, "old" | "asOf">,
): Markup {
  const { words, view } = board;
  const time = formatClock(asOf, words.locale, view.board.timeZone);
  const text = level === "old" ? asOfWord.replace("{time}", time) : old.replace("{age}", ageText(board, asOf));
  return html`<span class="word" data-aged="${Math.round(asOf)}" data-old="${old}" data-as-of="${asOfWord}">${text}</span>`;
}

/** How old a whole panel or headline number of a board that makes itself is. */
export function partMark(board: LiteBoard, from: RowKind, level: Level = "calm"): Markup | null {
  const t = board.words.board;
  const words = { old: t("queue.old", { age: "{age}" }), asOf: t("queue.asOf", { time: "{time}" }) };
  return ageMark(board, partAge(board.view, from, board.now), level, words, true);
}

interface FrameParts {
  /** The whole tile's, em of the board's root. */
  readonly room: Room;
  readonly title: string;
  /** Null for what has neither level nor age. */
  readonly standing: Standing | null;
  /** Of a tile of rows: where these have shapes without words, which are told beside the title. */
  readonly wordless?: WordlessMarks & { readonly tileId: string };
  readonly className?: string;
  readonly body: Part;
}

/** What all tiles of a designed board have in common: a headed region with its state, its age and its fill. */
export function tileFrame(
  board: LiteBoard,
  { room, title, standing, wordless, className = "", body }: FrameParts,
): Markup {
  const left = besideTitle(title, room, TITLE);
  const marks = frameWords(board);
  const { age, attributes } = aging(board, standing?.from ?? null);
  return html`<section class="tile card ${className} age-${age} ${standing !== null && standing.level !== "calm" && `alarm-${standing.level}`}"${attributes}><div class="head"><h2 class="title cut" dir="auto">${title}</h2>${
    standing !== null &&
    html`<span class="mark">${
      wordless !== undefined &&
      rowLegend(board, wordless.tileId, wordless, { live: left, aged: left - markWidth(longestAge(marks)) })
    }${stateMark(board, standing, marks, formsIn(left, standing.level, marks))}</span>`
  }</div>${body}</section>`;
}

/** A tile that has nothing to show: says why, and what to do. */
export function plainTile(
  board: LiteBoard,
  room: Room,
  title: string,
  text: string,
  hint: string | null = null,
): Markup {
  return tileFrame(board, { room, title, standing: null, body: saying(text, hint) });
}

/** Words in the middle of what room there is, made smaller by the page's script until they fit. */
export function saying(text: string, hint: string | null): Markup {
  return html`<div class="shrink note middle" data-cut="…"><div><p dir="auto">${text}</p>${hint !== null && html`<p class="muted">${hint}</p>`}</div></div>`;
}
