import type { BoardDocument, Page, Tile } from "@/lib/domain/board/document";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import { kindOf } from "@/lib/domain/board/kinds/registry";
import { type Size, sizeOf } from "@/lib/domain/board/kinds/sizes";
import { layoutFor } from "@/lib/domain/board/layout/layout-for";
import { isTooSmall } from "@/lib/domain/board/layout/rooms";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { pageRoom, tileRoom } from "@/lib/domain/board/type-scale";
import { boardScale, wantedScale } from "@/lib/domain/display/scale";
import { queueMetrics } from "@/lib/domain/expression/known";
import { readCalculated } from "@/lib/domain/expression/read-calculated";
import { checkRule } from "@/lib/domain/threshold/check-rule";
import { subjectOf } from "@/lib/domain/threshold/subject";
import { badChoices } from "./choices";
import type { Finding } from "./finding";
import { longTexts } from "./long-text";
import { type Screen, screenEm, shapeOf } from "./screen";
import { smallTexts } from "./small-text";

/** The most numbers that are taken in at a glance. */
const MOST_HEADLINES = 6;

/**
 * What keeps a board from being read on a screen from a distance, and what of it can come to nothing; in the document's order, nothing where all
 * is well. Sizes are those of `type-scale.ts`, which the tiles follow.
 */
export function boardCheck(document: BoardDocument, screen: Screen): readonly Finding[] {
  return [
    ...document.pages.flatMap((page) => checkPage(document, page, screen)),
    ...brokenCalculations(document),
    ...idleRules(document),
  ];
}

function checkPage(document: BoardDocument, page: Page, screen: Screen): readonly Finding[] {
  const layout = layoutFor(page, shapeOf(screen));
  const places = new Map(layout.tiles.map(({ id, place }) => [id, place]));
  const area = pageRoom(screenEm(screen));
  const count = page.tiles.filter(({ kind }) => isTileKind(kind) && kindOf(kind).headline).length;
  const many: Finding[] =
    count > MOST_HEADLINES ? [{ code: "many-headlines", pageId: page.id, count, most: MOST_HEADLINES }] : [];
  const tiles = page.tiles.flatMap((tile): readonly Finding[] => {
    const at = { pageId: page.id, tileId: tile.id };
    if (!isTileKind(tile.kind)) return [{ code: "unknown-kind", ...at, kind: tile.kind }];
    const size: Size = places.get(tile.id) ?? tile.place;
    const { minimum } = sizeOf(tile.kind, page.rows);
    const choices = badChoices(document, page, tile);
    // What is not shown for want of room has no text to be read.
    if (isTooSmall(tile, page.rows, tileRoom(size, layout.rows, area)))
      return [{ code: "small-tile", ...at, minimum }, ...choices];
    return [
      ...smallTexts(page, tile, size, layout, screen),
      ...longTexts(page, tile, tileRoom(size, layout.rows, area)),
      ...(isAlone(tile) ? [{ code: "no-comparison" as const, ...at }] : []),
      ...choices,
    ];
  });
  return [...many, ...noRoomToGrow(page, screen), ...tiles];
}

/** Less than this nobody sees. */
const NOTICEABLE = 0.03;

function noRoomToGrow(page: Page, { diagonalInches, distanceM, widthPx, heightPx }: Screen): readonly Finding[] {
  if (page.tiles.length === 0) return [];
  const seen = { set: { diagonalInches, distanceM }, widthPx, heightPx };
  const [wanted, most] = [wantedScale(seen), boardScale(page, seen)];
  return wanted > most + NOTICEABLE ? [{ code: "no-room-to-grow", pageId: page.id, wanted, most }] : [];
}

/** A number that is compared with nothing. */
function isAlone(tile: Tile): boolean {
  const number = optionsOf(tile, "number");
  if (number !== null) return number.target.by === "none" && number.comparison === null;
  const pictured = optionsOf(tile, "gauge") ?? optionsOf(tile, "bar");
  return pictured?.target.by === "none";
}

function brokenCalculations({ calculated }: BoardDocument): readonly Finding[] {
  const known = queueMetrics();
  return calculated.flatMap(({ id, expression, unit }): readonly Finding[] =>
    readCalculated(expression, unit, known).ok ? [] : [{ code: "broken-calculation", id }],
  );
}

function idleRules({ thresholds, calculated }: BoardDocument): readonly Finding[] {
  return Object.entries(thresholds).flatMap(([key, rule]): readonly Finding[] => {
    const subject = subjectOf(key);
    const own = subject?.of === "calculated" ? calculated.find(({ id }) => id === subject.id) : undefined;
    const isIdle =
      subject === null ||
      (subject.of === "calculated" && own === undefined) ||
      checkRule(subject, rule, own?.unit).length > 0;
    return isIdle ? [{ code: "idle-board-rule", key }] : [];
  });
}
