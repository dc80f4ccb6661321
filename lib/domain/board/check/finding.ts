import type { Size } from "@/lib/domain/board/kinds/sizes";
import type { TextRole } from "@/lib/domain/board/text-sizes";
import type { WhyNot } from "@/lib/domain/combine/forms";

interface OfTile {
  readonly pageId: string;
  readonly tileId: string;
}

/** One thing that the board check tells of; the words are made from the values by whoever shows it. */
export type Finding =
  /** A text is smaller than reads well from the distance. */
  | (OfTile & {
      readonly code: "small-text";
      readonly role: TextRole;
      /** Font size on that screen, and the least that reads well, mm. */
      readonly mm: number;
      readonly neededMm: number;
      /** The smallest larger tile in which it would read well; null when no size of tile helps. */
      readonly size: Size | null;
      /** As many rows at most would read well in this tile; null where fewer do not help. */
      readonly most: number | null;
    })
  /** More numbers than anybody takes in at a glance. */
  | { readonly code: "many-headlines"; readonly pageId: string; readonly count: number; readonly most: number }
  /** A display of this size and distance draws everything larger than designed, and this page has no room for as much. */
  | {
      readonly code: "no-room-to-grow";
      readonly pageId: string;
      /** How much larger it would have to be, and as how much larger it is drawn; 1: as designed. */
      readonly wanted: number;
      readonly most: number;
    }
  /** A number without a target or a comparison says nothing of good or bad. */
  | (OfTile & { readonly code: "no-comparison" })
  | (OfTile & { readonly code: "long-text"; readonly part: "title" | "text" | "message" })
  | (OfTile & { readonly code: "small-tile"; readonly minimum: Size })
  | (OfTile & { readonly code: "nothing-chosen" })
  /** A kind of a later version. */
  | (OfTile & { readonly code: "unknown-kind"; readonly kind: string })
  /** It shows a calculated metric that the board does not have. */
  | (OfTile & { readonly code: "missing-calculated"; readonly id: string })
  /** There is no such figure over several rows. */
  | (OfTile & { readonly code: "cannot-combine"; readonly metric: string; readonly why: WhyNot })
  /** A rule that means nothing for the figure that it is set for; `key` is a column's. */
  | (OfTile & { readonly code: "idle-rule"; readonly key: string })
  /** The same of one of the board's own rules. */
  | { readonly code: "idle-board-rule"; readonly key: string }
  /** The expression of a calculated metric cannot be evaluated. */
  | { readonly code: "broken-calculation"; readonly id: string };
