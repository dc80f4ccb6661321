import type { DisplayEntry } from "@/lib/contracts/admin/displays";

/** Data older than this is struck through on boards, so no number of now may stand for it, ms. */
const OLD_MS = 60_000;

/** What can be said of what a display shows at this moment. */
export type PictureState =
  /** Nothing may be drawn: `black` is the night's own doing, `old` shows data that nobody else has any more. */
  | { readonly kind: "words"; readonly why: "new" | "silent" | "black" | "empty" | "offline" | "old" }
  | {
      readonly kind: "board";
      readonly boardId: string;
      readonly pageId: string | null;
      readonly isTakeover: boolean;
      readonly isDim: boolean;
      /** Not heard of for longer than it should be: it shows this unless it has stopped. */
      readonly isLate: boolean;
    };

/** By what a display reported last. A picture is drawn only where its numbers are those that hang there. */
export function pictureState({ standing, report }: Pick<DisplayEntry, "standing" | "report">): PictureState {
  if (standing === "silent") return { kind: "words", why: "silent" };
  if (report === null) return { kind: "words", why: "new" };
  if (report.night === "black") return { kind: "words", why: "black" };
  if (report.shows === null) return { kind: "words", why: "empty" };
  if (report.connection === "offline") return { kind: "words", why: "offline" };
  if (report.dataAgeMs === null || report.dataAgeMs > OLD_MS) return { kind: "words", why: "old" };
  const { boardId, pageId, isTakeover } = report.shows;
  return { kind: "board", boardId, pageId, isTakeover, isDim: report.night === "dim", isLate: standing === "late" };
}
