"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTurningPage } from "@/components/board/turning";
import { Pager } from "@/components/ui/pager";
import { formatCount } from "@/lib/domain/format/format";
import { fittingLines } from "./fitting-lines";
import type { TileRows } from "./rows-now";

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
