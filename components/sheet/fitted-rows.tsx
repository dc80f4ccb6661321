"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTurningPage } from "@/components/board/turning";
import { Pager } from "@/components/ui/pager";
import { formatCount } from "@/lib/domain/format/format";
import { fittingLines } from "./fitting-lines";
import type { TileRows } from "./use-rows";

/** Sums of fractions, as in `fittingLines`; em. */
const TOLERANCE = 1e-6;
/** Farther apart than this, rows no longer look like one list. */
const MOST_STRETCH = 1.9;

/** Agents come and go: sizes follow them in steps of this many only. */
const STEP = 4;

/** For how many rows a list is made as large as it can be: as many as its author chose at most, or about as many as there are. Null where nobody knows. */
export function usualCount(most: number | null, rows: TileRows | null): number | null {
  const there = rows === null || rows.count > rows.ids.length ? null : Math.ceil(Math.max(1, rows.count) / STEP) * STEP;
  return most === null || there === null ? (most ?? there) : Math.min(most, there);
}

/**
 * The height of a row, at least `least`: where all rows fit they share the room, else as many as fit do; em.
 *
 * @param rest height of the line that counts what is not shown
 * @param columns how many rows stand beside each other
 */
export function sharedRow(rows: TileRows | null, height: number, least: number, rest: number, columns = 1): number {
  const { ids, count } = rows ?? { ids: [], count: 0 };
  const lines = Math.max(1, Math.ceil(ids.length / columns));
  const room = height - (count > ids.length ? rest : 0);
  if (lines * least <= room + TOLERANCE) return Math.min(least * MOST_STRETCH, room / lines);
  const left = height - rest;
  return left / Math.max(1, Math.floor((left + TOLERANCE) / least));
}

interface FittedRowsProps {
  rows: TileRows;
  /** Room for the rows and what follows them, and the height of one, em of the board's root. */
  height: number;
  rowHeight: number;
  /** How many stand beside each other. */
  columns?: number;
  /** Height of the line that counts the rest, where it is not that of a row. */
  restHeight?: number;
  children: (ids: readonly string[]) => ReactNode;
}

/** As many rows as there is room for; the rest is counted, and a page away. */
export function FittedRows({
  rows,
  height,
  rowHeight,
  columns = 1,
  restHeight = rowHeight,
  children,
}: FittedRowsProps) {
  const t = useTranslations("tiles.rows");
  const locale = useLocale();
  const { ids, count } = rows;
  const lines = fittingLines(Math.ceil(ids.length / columns), { height, rowHeight, restHeight }, count > ids.length);
  const { page, onPage } = useTurningPage(ids.length, Math.max(1, lines * columns));
  const number = (value: number) => formatCount(value, locale);
  const shown = ids.slice(page.start, page.end);
  const rest = count - shown.length;
  return (
    <>
      {children(shown)}
      {rest > 0 && (
        <div
          className="sheet-note flex shrink-0 items-center justify-between text-muted"
          style={{ height: `${restHeight / 1.25}em` }}
        >
          <span>{t("more", { count: number(rest) })}</span>
          <Pager
            page={page.page}
            pages={page.pages}
            onPage={onPage}
            words={{
              previous: t("previous"),
              next: t("next"),
              position: t("page", { page: number(page.page + 1), pages: number(page.pages) }),
            }}
          />
        </div>
      )}
    </>
  );
}
