"use client";

import { useLocale, useTranslations } from "next-intl";
import { partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { formatClockSeconds } from "@/lib/domain/format/format";
import type { RowKind } from "@/lib/domain/snapshot";
import { Fact } from "./fact";

/** From where at 8x8 the numbers are, and when they were true. */
export function SourceFact({ part }: { part: RowKind }) {
  const t = useTranslations("tiles.provenance");
  const locale = useLocale();
  const { scope, timeZone } = useBoard();
  const asOf = useMoment(scope, (view, now) => partAge(view, part, now).asOf) ?? null;
  const source = t(`source.${part}`);
  return (
    <Fact name={t("sourceName")}>
      {asOf === null ? source : t("taken", { source, time: formatClockSeconds(asOf, locale, timeZone) })}
    </Fact>
  );
}
