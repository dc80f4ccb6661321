import type { TileKindName } from "@/lib/domain/board/kinds/names";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { type Never, never, type Specimen, type SpecimensOf } from "./specimen";

type Options<K extends TileKindName> = Partial<OptionsByKind[K]>;

/** What differs between the kinds that show numbers: the options by which each comes into a state. */
interface Own<K extends TileKindName> {
  readonly options: Options<K>;
  /** Where the kind has no levels, or fewer. */
  readonly near?: Never;
  readonly breach?: Never;
  readonly "nothing chosen": Options<K> | Never;
  readonly gone: Options<K> | Never;
  readonly "cannot combine": Options<K> | Never;
  readonly "no base": Options<K> | Never;
}

/** The states of a kind that shows numbers of 8x8's. */
export function liveStates<K extends TileKindName>(own: Own<K>): SpecimensOf<K>["states"] {
  const { options } = own;
  const chosen = (other: Options<K> | Never): Specimen<K> | Never =>
    isNever(other) ? other : { options: { ...options, ...other }, scene: "calm" };
  return {
    calm: { options, scene: "calm" },
    near: own.near ?? { options, scene: "near" },
    breach: own.breach ?? { options, scene: "breach" },
    "no data": { options, scene: "no-data" },
    empty: { options, scene: "empty" },
    loading: { options, scene: "loading" },
    stale: { options, scene: "stale" },
    failing: { options, scene: "failing" },
    "nothing chosen": chosen(own["nothing chosen"]),
    gone: chosen(own.gone),
    "cannot combine": chosen(own["cannot combine"]),
    "no base": chosen(own["no base"]),
    crashed: { options, scene: "calm", crashes: true },
    "too small": { options, scene: "calm", shrunk: true },
  };
}

/** The states of a kind that shows nothing of 8x8's: whatever happens there, it stays as it is. */
export function stillStates<K extends TileKindName>(
  options: Options<K>,
  nothingChosen: Options<K> | Never,
): SpecimensOf<K>["states"] {
  const timeless = never("it shows nothing of 8x8's");
  return {
    ...liveStates<K>({
      options,
      near: timeless,
      breach: timeless,
      "nothing chosen": nothingChosen,
      gone: timeless,
      "cannot combine": timeless,
      "no base": timeless,
    }),
    "no data": timeless,
    empty: timeless,
    stale: timeless,
    failing: timeless,
  };
}

export function isNever(value: object): value is Never {
  return "never" in value;
}
