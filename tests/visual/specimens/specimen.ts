import type { TileKindName } from "@/lib/domain/board/kinds/names";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import type { SceneName } from "../scenes/scene";

/** The states in which a tile can be met. Each kind is pictured in all of them, or says why it is never met in one. */
export const STATES = [
  "calm",
  "near",
  "breach",
  "no data",
  "empty",
  "loading",
  "stale",
  "failing",
  "nothing chosen",
  "gone",
  "cannot combine",
  "no base",
  "crashed",
  "too small",
] as const;
export type State = (typeof STATES)[number];

/** One tile to be pictured. */
export interface Specimen<K extends TileKindName = TileKindName> {
  readonly options?: Partial<OptionsByKind[K]>;
  readonly title?: string;
  /** "loading": nothing of the board has come yet. */
  readonly scene: SceneName | "loading";
  /** Its component throws. */
  readonly crashes?: true;
  /** A column less wide than the kind's minimum. */
  readonly shrunk?: true;
}

/** Why a kind is never in a state. */
export interface Never {
  readonly never: string;
}

/** A kind as it is pictured: in every state, and in the variants that its options make of it. */
export interface SpecimensOf<K extends TileKindName> {
  readonly states: Readonly<Record<State, Specimen<K> | Never>>;
  readonly variants: Readonly<Record<string, Specimen<K>>>;
}

export const never = (why: string): Never => ({ never: why });
