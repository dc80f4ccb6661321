"use client";

import { useLocale, useTranslations } from "next-intl";
import { useBoard } from "@/components/board/board-context";
import { figureText } from "@/components/sheet/figure-text";
import { FittedRows } from "@/components/sheet/fitted-rows";
import { sharedRow } from "@/components/sheet/fitting-lines";
import { MeasureHeading, useMeasureTitle } from "@/components/sheet/measure-title";
import { RowsState } from "@/components/sheet/rows-state";
import { TileFrame } from "@/components/sheet/tile-frame";
import { tileCells } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { useRows, useRowsFrame } from "@/components/sheet/use-rows";
import { useLive } from "@/lib/client/live/use-live";
import type { Measure, Unit } from "@/lib/domain/board/measure";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom, RANK_ROWS, RANK_WIDTH, rowScale } from "@/lib/domain/board/type-scale";
import { rowCell } from "@/lib/domain/sheet/cells";
import { ranksOf } from "./ranks";

/** Agents ranked by what they achieved. */
export function LeaderboardTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const { scope } = useBoard();
  const options = optionsOf(tile, "leaderboard");
  const rows = useRows(tile.id);
  const frame = useRowsFrame("agents");
  const measure: Measure | null =
    options === null ? null : { of: "agents", metric: options.metric, agents: options.agents };
  const title = useMeasureTitle(tile, measure);
  const ranked = useLive(scope, (view) => {
    const cells = tileCells(view, tile.id);
    if (cells === null || rows === null) return null;
    const unit: Unit = cells.unit === "milliseconds" || cells.unit === "percentage" ? cells.unit : "count";
    const values = rows.ids.map((id) => Number(cells[rowCell("value", id)] ?? 0));
    const ranks = ranksOf(values);
    return rows.ids.map((id, index) => ({
      id,
      name: String(cells[rowCell("name", id)] ?? ""),
      value: values[index] ?? 0,
      rank: ranks[index] ?? index + 1,
      unit,
    }));
  });
  if (options === null || measure === null) return null;
  const body = bodyRoom(room);
  const scale = rowScale(options.most, body, RANK_ROWS, RANK_WIDTH);
  const height = body.height / scale;
  const all = rows && { ids: rows.ids, count: rows.ids.length };
  const rowHeight = sharedRow(all, height, RANK_ROWS.row, RANK_ROWS.row);
  return (
    <TileFrame
      room={room}
      title={title}
      heading={<MeasureHeading tileId={tile.id} title={title} measure={measure} column="" />}
      figure={frame}
    >
      <RowsState tileId={tile.id} rows={rows} scale={scale} empty={t("rows.noAgents")} hint={t("rows.noRanksHint")}>
        {(shown) => (
          <FittedRows rows={{ ids: shown.ids, count: shown.ids.length }} height={height} rowHeight={rowHeight}>
            {(ids) => (
              <ol>
                {(ranked ?? [])
                  .filter(({ id }) => ids.includes(id))
                  .map((entry) => (
                    <Entry
                      key={entry.id}
                      entry={entry}
                      height={rowHeight}
                      most={Math.max(1, ...(ranked ?? []).map(({ value }) => value))}
                    />
                  ))}
              </ol>
            )}
          </FittedRows>
        )}
      </RowsState>
    </TileFrame>
  );
}

interface Ranked {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly rank: number;
  readonly unit: Unit;
}

interface EntryProps {
  entry: Ranked;
  /** The greatest value of all. */
  most: number;
  /** em of the list. */
  height: number;
}

function Entry({ entry: { name, value, rank, unit }, most, height }: EntryProps) {
  const locale = useLocale();
  return (
    <li className="relative flex items-center leading-[1.2]" style={{ height: `${height}em` }}>
      <span
        aria-hidden="true"
        className="absolute inset-y-[0.2em] left-0 rounded-[0.3em] bg-raised"
        style={{ width: `${Math.max(0, Math.min(100, (value / most) * 100))}%` }}
      />
      <span className="figure relative w-[2.2em] shrink-0 text-center text-[1.25em] text-muted">{rank}</span>
      <span className="relative min-w-0 flex-1 truncate text-name font-semibold" dir="auto" title={name}>
        {name}
      </span>
      <span className="figure relative ml-[0.6em] shrink-0 pr-[0.4em] text-[1.5em]">
        {figureText(value, unit, locale)}
      </span>
    </li>
  );
}
