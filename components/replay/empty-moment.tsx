"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { MINUTE } from "@/lib/client/replay/moments";
import type { OpenReplay } from "@/lib/client/replay/open-replay";
import type { ReplayState } from "@/lib/client/replay/replay";
import { gapAt, nearestRecorded } from "@/lib/client/replay/timeline";
import { useMomentWords } from "./use-moment-words";

interface EmptyMomentProps {
  readonly name: string;
  readonly replay: OpenReplay;
  readonly state: ReplayState;
  readonly zone: string;
}

/** In the place of a board of which nobody knows what it would have shown: why, since when there is something, and the way there. */
export function EmptyMoment({ name, replay, state, zone }: EmptyMomentProps) {
  const t = useTranslations("replay.empty");
  const ways = useTranslations("replay");
  const words = useMomentWords(zone);
  const { at, bounds, gaps } = state;
  const gap = gapAt(at, gaps);
  const nearest = bounds == null ? null : nearestRecorded(at, bounds, gaps);
  const sides = gap === null || bounds == null ? [nearest] : [gap.fromMs, Math.min(gap.toMs + MINUTE, bounds.endMs)];
  const moments = [...new Set(sides)].filter((moment) => moment !== null);
  return (
    <main id="main" className="replay-empty">
      <p className="text-muted" dir="auto">
        {name}
      </p>
      <h1 className="mt-1 text-2xl font-bold tracking-tight">{t(bounds == null ? "noneTitle" : "title")}</h1>
      <div className="mt-4 space-y-3 leading-relaxed text-muted">
        {gap !== null && <p>{t("between")}</p>}
        <p>{bounds == null ? t("none") : t("since", { time: words.whole(bounds.startMs) })}</p>
      </div>
      <div className="replay-empty-ways">
        {bounds == null ? (
          <Button kind="primary" onClick={replay.retry}>
            {t("look")}
          </Button>
        ) : (
          moments.map((moment) => (
            <Button
              key={moment}
              kind={moment === nearest ? "primary" : "secondary"}
              onClick={() => replay.seek(moment)}
            >
              {ways("nearest", { time: words.whole(moment) })}
            </Button>
          ))
        )}
      </div>
    </main>
  );
}
