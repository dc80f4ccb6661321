"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { customProperty } from "@/components/ui/custom-property";
import { Circle, Diamond, PauseBars } from "@/components/ui/shapes";
import { useTicking } from "@/lib/client/clock/use-now";
import type { Plan } from "@/lib/client/display/plan";
import type { Snapshot } from "@/lib/client/display/snapshot";
import type { Showing } from "@/lib/domain/display/player";
import { formatClock, formatDuration } from "@/lib/domain/format/format";
import { pageName } from "./page-name";

interface TurnBarProps {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly shown: Showing | null;
}

/** The line below the board: what is next and when, what holds it up, and whether the server answers. */
export function TurnBar({ snapshot, plan, shown }: TurnBarProps) {
  const { name } = snapshot.state.display;
  return (
    <footer className="display-bar">
      <span className="display-bar-turn">
        <TurnText snapshot={snapshot} plan={plan} shown={shown} />
      </span>
      <Away snapshot={snapshot} />
      <span className="display-bar-name" dir="auto">
        {name}
      </span>
    </footer>
  );
}

function TurnText({ snapshot, plan, shown }: TurnBarProps): ReactNode {
  const t = useTranslations("player.bar");
  const { hand, next, isTakeover } = plan;
  const until = hand?.until ?? next?.startedAt ?? null;
  const left = useTicking((now) => (until === null || now === 0 ? null : formatDuration(Math.max(0, until - now))));
  if (isTakeover)
    return (
      <>
        <Diamond className="mr-[0.5em] text-breach" />
        <strong>{t("takeover")}</strong>
      </>
    );
  if (hand !== null)
    return (
      <>
        {hand.isPaused && <PauseBars className="mr-[0.5em] text-near" />}
        {t(hand.isPaused ? "paused" : "turned", { time: left ?? "" })}
      </>
    );
  if (next === null || shown === null || left === null) return null;
  return (
    <>
      <span className="display-bar-label">{t("next")}</span>
      <span className="display-bar-page" dir="auto">
        {pageName(snapshot.state, next)}
      </span>
      <span className="tabular-nums">{left}</span>
      {plan.since !== null && <TurnLine key={plan.since} since={plan.since} until={next.startedAt} />}
    </>
  );
}

/** How much of a turn is over, as a line that grows: the words beside it say the same. */
function TurnLine({ since, until }: { readonly since: number; readonly until: number }) {
  const share = useTicking((now) => Math.min(1, Math.max(0, (now - since) / Math.max(1, until - since))));
  return <span className="display-bar-line" style={customProperty("--turn", share.toFixed(3))} aria-hidden="true" />;
}

/** Said after a moment only: a stream that is opened anew is nothing that anybody has to know. */
const SAID_AFTER_MS = 5000;

function Away({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslations("player.bar");
  const locale = useLocale();
  const { awaySince, state } = snapshot;
  const isAway = useTicking((now) => awaySince !== null && now - awaySince > SAID_AFTER_MS);
  if (awaySince === null || !isAway) return null;
  return (
    <strong className="display-bar-away" role="status">
      <Circle className="mr-[0.5em] text-near" />
      {t("away", { time: formatClock(awaySince, locale, state.display.timeZone) })}
    </strong>
  );
}
