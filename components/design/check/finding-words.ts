"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMetricName } from "@/components/design/use-metric-name";
import { useFigureWords } from "@/components/threshold/use-figure-words";
import type { Finding } from "@/lib/domain/board/check/finding";
import { shapeOf } from "@/lib/domain/board/check/screen";
import type { BoardDocument, Tile } from "@/lib/domain/board/document";
import { calculatedId } from "@/lib/domain/board/measure";
import { measuresOfTile } from "@/lib/domain/board/tile-facts";
import { numberFormat } from "@/lib/domain/format/intl-cache";
import { subjectOf } from "@/lib/domain/threshold/subject";
import { type CheckedScreen, screenOf } from "./screens";

/** What is the matter, and what would help: a sentence each. */
export interface FindingWords {
  readonly what: string;
  readonly help: string;
}

type SmallText = Extract<Finding, { readonly code: "small-text" }>;

/** Tells findings of a document in the reader's language. */
export function useFindingWords(screen: CheckedScreen, document: BoardDocument) {
  const t = useTranslations("check");
  const why = useTranslations("combine.why");
  const locale = useLocale();
  const metric = useMetricName();
  const figures = useFigureWords();
  const amount = (value: number) => numberFormat(locale, 0, 1).format(value);
  const times = (value: number) => numberFormat(locale, 0, 2).format(value);

  /** What a key of a limit or a column stands for. */
  const figure = (key: string): string => {
    const id = calculatedId(key);
    if (id !== null)
      return document.calculated.find((one) => one.id === id)?.name ?? figures.name({ of: "calculated", id });
    const subject = subjectOf(key);
    return subject === null ? key : figures.full(subject);
  };

  const larger = ({ size }: SmallText, tile: Tile | undefined): string | null => {
    if (size === null || tile === undefined) return null;
    // On an upright screen the page flows: how wide a tile is there, nobody sets by hand.
    if (shapeOf(screenOf(screen)) === "portrait") return t("larger.room");
    const columns = Math.max(0, size.w - tile.place.w);
    const rows = Math.max(0, size.h - tile.place.h);
    if (rows === 0) return t("larger.wider", { columns });
    return columns === 0 ? t("larger.higher", { rows }) : t("larger.both", { columns, rows });
  };

  const helpOfSmallText = (finding: SmallText, tile: Tile | undefined): string => {
    if (finding.role === "words") return t("help.small-words");
    if (tile?.kind === "text") return t("help.small-writing");
    const size = larger(finding, tile);
    const { most } = finding;
    if (size === null) return most === null ? t("help.no-size") : t("help.fewer", { most });
    return most === null ? t("help.larger", { larger: size }) : t("help.larger-or-fewer", { larger: size, most });
  };

  /** @param tile the finding's own, where it is about one */
  return (finding: Finding, tile: Tile | undefined): FindingWords => {
    const { code } = finding;
    switch (code) {
      case "small-text": {
        const sizes = {
          mm: amount(floored(finding.mm)),
          needed: amount(finding.neededMm),
          distance: amount(screen.distance),
        };
        return { what: t(`what.small-text.${finding.role}`, sizes), help: helpOfSmallText(finding, tile) };
      }
      case "many-headlines": {
        const { count, most } = finding;
        return { what: t("what.many-headlines", { count, most }), help: t("help.many-headlines") };
      }
      case "no-room-to-grow": {
        const [wanted, most] = [times(finding.wanted), times(finding.most)];
        return {
          what: t(`what.${code}`, { distance: amount(screen.distance), wanted, most }),
          help: t(`help.${code}`),
        };
      }
      case "no-comparison":
        return { what: t(`what.${code}`), help: t(tile?.kind === "number" ? "help.no-comparison" : "help.no-target") };
      case "long-text":
        return { what: t(`what.long-text.${finding.part}`), help: t(`help.long-text.${finding.part}`) };
      case "small-tile": {
        const { w: columns, h: rows } = finding.minimum;
        return { what: t(`what.${code}`), help: t(`help.${code}`, { columns, rows }) };
      }
      case "unknown-kind":
        return { what: t(`what.${code}`, { kind: finding.kind }), help: t(`help.${code}`) };
      case "cannot-combine": {
        const values = { metric: metric(rowsOf(tile, finding.metric), finding.metric), why: why(finding.why) };
        return { what: t(`what.${code}`, values), help: t(`help.${code}`) };
      }
      case "idle-rule":
        return {
          what: finding.key === "" ? t("what.idle-rule") : t("what.idle-column-rule", { column: figure(finding.key) }),
          help: t("help.idle-rule"),
        };
      case "idle-board-rule":
        return { what: t(`what.${code}`, { figure: figure(finding.key) }), help: t(`help.${code}`) };
      case "broken-calculation": {
        const name = document.calculated.find(({ id }) => id === finding.id)?.name ?? finding.id;
        return { what: t(`what.${code}`, { name }), help: t(`help.${code}`) };
      }
      case "nothing-chosen":
      case "missing-calculated":
        return { what: t(`what.${code}`), help: t(`help.${code}`) };
    }
  };
}

/** Whose a tile's metric is. */
function rowsOf(tile: Tile | undefined, metric: string): "queues" | "agents" | "groups" {
  const measures = tile === undefined ? [] : measuresOfTile(tile).map(({ measure }) => measure);
  const own = measures.find((measure) => measure.of !== "calculated" && measure.metric === metric);
  return own === undefined || own.of === "calculated" ? "queues" : own.of;
}

/** Never told as large as what would do. */
function floored(mm: number): number {
  return Math.floor(mm * 10) / 10;
}
