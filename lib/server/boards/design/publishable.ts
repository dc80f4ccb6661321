import "server-only";
import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { type DocumentProblem, problem } from "@/lib/domain/board/problem";
import { KEEP } from "@/lib/domain/board/references";
import { referTile } from "@/lib/domain/board/references-of-tiles";
import { queueMetrics } from "@/lib/domain/expression/known";
import { readCalculated } from "@/lib/domain/expression/read-calculated";

const METRICS = queueMetrics();

/** What a board may name: by id. */
export interface Nameable {
  readonly queues: ReadonlySet<string>;
  readonly assets: ReadonlySet<string>;
}

/**
 * What of a document screens could not show, or not to everybody: kinds of tiles of a later version, queues that the board does not have, images that
 * are gone or say nothing to those who do not see them, calculated metrics that mean nothing.
 */
export function unpublishable({ pages, calculated }: BoardDocument, nameable: Nameable): DocumentProblem[] {
  return [
    ...pages.flatMap(({ tiles }, page) =>
      tiles.flatMap((tile, index) => problemsOfTile(tile, ["pages", page, "tiles", index], nameable)),
    ),
    ...calculated.flatMap(({ expression, unit }, index) => {
      const read = readCalculated(expression, unit, METRICS);
      const [first] = read.ok ? [] : read.error;
      if (first === undefined) return [];
      const why = `means nothing: ${first.code} at character ${first.from + 1}`;
      return [problem(["calculated", index, "expression"], first.code, why)];
    }),
  ];
}

function problemsOfTile(tile: Tile, path: readonly PropertyKey[], nameable: Nameable): DocumentProblem[] {
  if (!isTileKind(tile.kind))
    return [problem([...path, "kind"], "unknown-kind", "is not a kind of tile that is known here")];
  const named = namedIn(tile);
  const problems: DocumentProblem[] = [];
  if (named.queues.some((id) => !nameable.queues.has(id)))
    problems.push(problem(path, "unknown-queue", "names a queue that this board does not have"));
  if (named.assets.some((id) => !nameable.assets.has(id)))
    problems.push(problem(path, "unknown-asset", "shows an image that this tenant does not have"));
  const picture = tile.kind === "image" ? optionsOf(tile, "image") : null;
  if (picture !== null && picture.asset !== null && picture.alt === null)
    problems.push(problem([...path, "options", "alt"], "no-alt", "must say what the image shows"));
  return problems;
}

function namedIn(tile: Tile): { readonly queues: readonly string[]; readonly assets: readonly string[] } {
  const queues: string[] = [];
  const assets: string[] = [];
  referTile(tile, {
    ...KEEP,
    queues: (ids) => {
      queues.push(...ids);
      return ids;
    },
    asset: (id) => {
      assets.push(id);
      return id;
    },
  });
  return { queues, assets };
}
