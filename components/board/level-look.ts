import type { Tone } from "@/components/ui/tone";
import type { Level } from "@/lib/domain/state/queue-state";

/** Colour of a figure at a level; a breach shows in the tile's fill as well. */
export const LEVEL_TEXT: Readonly<Record<Level, string>> = { calm: "", near: "text-near", breach: "text-breach" };

/** Tone of a bar or ring at a level. */
export const LEVEL_TONE: Readonly<Record<Level, Tone>> = { calm: "good", near: "near", breach: "breach" };
