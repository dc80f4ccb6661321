import * as z from "zod/mini";
import {
  DOCUMENT_VERSION,
  GRID_COLUMNS,
  MOST_CALCULATED,
  MOST_PAGES,
  MOST_TILES_OF_PAGE,
  ROWS,
} from "@/lib/domain/board/document";
import { UNITS } from "@/lib/domain/board/measure";
import type { Json } from "@/lib/domain/json";
import { plainText } from "@/lib/domain/plain-text";
import { thresholdRule, tileThresholds } from "@/lib/domain/threshold/rule";
import { title } from "./choices";
import { ownId } from "./ids";
import { thresholdKey } from "./metric-key";

const place = z.strictObject({
  x: z.int().check(z.minimum(0), z.maximum(GRID_COLUMNS - 1)),
  y: z.int().check(z.minimum(0), z.maximum(ROWS.most - 1)),
  w: z.int().check(z.minimum(1), z.maximum(GRID_COLUMNS)),
  h: z.int().check(z.minimum(1), z.maximum(ROWS.most)),
});

const tile = z.strictObject({
  id: ownId,
  kind: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, "must be the name of a kind of tile")),
  place,
  title: z._default(title, null),
  /** Checked by the kind's own schema, where there is one. It has been read as JSON before. */
  options: z._default(z.custom<Json>(), {}),
  thresholds: z._default(tileThresholds, { use: "inherited" }),
});

export const pageName = plainText(60);
export const pageRows = z.int().check(z.minimum(ROWS.fewest), z.maximum(ROWS.most));

const page = z.strictObject({
  id: ownId,
  name: pageName,
  rows: z._default(pageRows, ROWS.initial),
  tiles: z.array(tile).check(z.maxLength(MOST_TILES_OF_PAGE)),
});

export const calculatedMetric = z.strictObject({
  id: ownId,
  name: plainText(60),
  unit: z.enum(UNITS),
  /** Whether it means anything, `lib/domain/expression` says. */
  expression: z.string().check(z.minLength(1), z.maxLength(500)),
});

/** By metric key, "calc:<id>" or one of the counts of agents. */
export const thresholds = z.record(thresholdKey, thresholdRule);

/** The shape of a document; what its parts must be to each other stands in `rules.ts`. */
export const documentShape = z.strictObject({
  version: z.literal(DOCUMENT_VERSION),
  pages: z.array(page).check(z.minLength(1), z.maxLength(MOST_PAGES)),
  calculated: z._default(z.array(calculatedMetric).check(z.maxLength(MOST_CALCULATED)), []),
  thresholds: z._default(thresholds, {}),
});
