"use client";

import { useTranslations } from "next-intl";
import { HOUR, MINUTE } from "@/lib/client/replay/moments";
import type { OpenReplay } from "@/lib/client/replay/open-replay";
import type { ReplayState } from "@/lib/client/replay/replay";
import { gapAt } from "@/lib/client/replay/timeline";
import { dayOf } from "@/lib/domain/zone-day";
import { useMomentWords } from "./use-moment-words";

/** What there is to say of the moment, and what somebody may do about it. */
interface Remark {
  readonly text: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

/** What is the matter with the moment that is wanted; null where nothing is. */
export function useRemark(replay: OpenReplay, state: ReplayState, zone: string): Remark | null {
  const t = useTranslations("replay");
  const words = useMomentWords(zone);
  const { numbers, at, gaps, bounds, error, hasEnded } = state;
  if (numbers === "loading") return { text: t("loading"), action: null };
  if (numbers === "failed") {
    if (error?.status === 400 && bounds != null) {
      const kept = Math.min(bounds.startMs + HOUR, bounds.endMs);
      return {
        text: t("gone"),
        action: { label: t("nearest", { time: words.whole(kept) }), run: () => replay.seek(kept) },
      };
    }
    return {
      text: t(error?.code === "overloaded" ? "overloaded" : "failed"),
      action: { label: t("again"), run: replay.retry },
    };
  }
  const gap = gapAt(at, gaps);
  if (gap !== null && numbers === "there") {
    // A minute's numbers are those of its end, at which the gap begins.
    const end = gap.toMs + MINUTE;
    const isOneDay = dayOf(gap.fromMs, zone) === dayOf(end, zone);
    const tell = isOneDay ? words.clock : words.whole;
    return {
      text: t("gap", { from: tell(gap.fromMs), to: tell(gap.toMs), last: words.clock(gap.fromMs - MINUTE) }),
      action: { label: t("nearest", { time: tell(end) }), run: () => replay.seek(end) },
    };
  }
  return hasEnded ? { text: t("ended"), action: { label: t("again"), run: replay.toggle } } : null;
}
