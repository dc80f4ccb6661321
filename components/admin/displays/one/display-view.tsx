"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SectionCard } from "@/components/admin/tenants/section-card";
import { Notice } from "@/components/ui/notice";
import { displayOptions } from "@/lib/client/displays/fleet";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import type { Playable } from "@/lib/contracts/admin/playable";
import { ActionOutcome } from "../fleet/action-outcome";
import type { BoardTitles } from "../fleet/board-titles";
import { DisplayFacts } from "../fleet/display-facts";
import { FleetActions } from "../fleet/fleet-actions";
import { StandingLine } from "../fleet/standing-line";
import { useFleetActions } from "../fleet/use-fleet-actions";
import { useLocalMoment } from "../fleet/use-local-moment";
import { useShownWords } from "../fleet/use-shown-words";
import { DisplayPicture } from "../picture/display-picture";
import { DisplayForm } from "./display-form";

interface DisplayViewProps {
  readonly display: DisplayEntry;
  /** Epoch ms at which the page was rendered. */
  readonly renderedAt: number;
  readonly playable: Playable;
  readonly titles: BoardTitles;
  readonly groups: readonly string[];
}

/** One display: what it shows and how it does, live; what can be done to it; what is set of it. */
export function DisplayView({ display, renderedAt, playable, titles, groups }: DisplayViewProps) {
  const t = useTranslations("displays.detail");
  const list = useTranslations("displays.list");
  const moment = useLocalMoment();
  const router = useRouter();
  const shown = useShownWords(titles);
  const { data: now, isError, dataUpdatedAt } = useQuery(displayOptions(display, renderedAt));
  const { isBusy, outcome, run } = useFleetActions(({ kind, acted }) => {
    if (acted.done.length === 0) return;
    if (kind === "unpair") router.push("/admin/displays");
    else router.refresh();
  });
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-5">
        <SectionCard title={t("now")}>
          {isError && (
            <Notice tone="near" role="alert" className="mb-4" title={list("failed")}>
              {list("failedWhat", { when: moment(dataUpdatedAt) })}
            </Notice>
          )}
          <DisplayPicture display={now} />
          <p className="mt-2 break-words text-sm text-muted">{shown(now)}</p>
          <p className="mb-3 mt-2">
            <StandingLine display={now} />
          </p>
          <DisplayFacts display={now} />
        </SectionCard>
        <SectionCard title={t("actions")}>
          <ActionOutcome outcome={outcome} />
          <FleetActions displays={[now]} isBusy={isBusy} run={(action) => void run([now], action)} />
        </SectionCard>
      </div>
      <SectionCard title={t("settings")}>
        <DisplayForm display={display} playable={playable} groups={groups} />
      </SectionCard>
    </div>
  );
}
