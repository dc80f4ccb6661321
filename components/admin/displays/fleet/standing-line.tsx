"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Circle, Clock, Diamond, Disc } from "@/components/ui/shapes";
import type { DisplayEntry, DisplayStanding } from "@/lib/contracts/admin/displays";
import { useLocalMoment } from "./use-local-moment";

const MARKS: Readonly<Record<DisplayStanding, ReactNode>> = {
  silent: <Diamond className="mr-2 text-breach" />,
  late: <Clock className="mr-2 text-near" />,
  new: <Circle className="mr-2 text-muted" />,
  online: <Disc className="mr-2 text-good" />,
};

/** How a display stands, in shape and word; a silent one with since when. */
export function StandingLine({ display }: { readonly display: Pick<DisplayEntry, "standing" | "silentSince"> }) {
  const t = useTranslations("displays.standing");
  const moment = useLocalMoment();
  const { standing, silentSince } = display;
  return (
    <span className="inline-flex items-baseline font-semibold">
      {MARKS[standing]}
      {standing === "silent" && silentSince !== null ? t("silentSince", { when: moment(silentSince) }) : t(standing)}
    </span>
  );
}
