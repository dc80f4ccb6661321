import type { useTranslations } from "next-intl";
import type { Level } from "@/lib/domain/state/queue-state";
import type { QueuesHeadline } from "./headline-model";

/** How a headline number stands, in words. */
export interface HeadlineState {
  readonly level: "near" | "breach";
  readonly word: string;
  /** What it is held against, where that is not in the word. */
  readonly target: string | null;
}

type Words = ReturnType<typeof useTranslations<"board">>;

/** How the longest wait stands against its queue's limit; null where all is well. */
export function waitState(
  { longestWaitLevel }: Pick<QueuesHeadline, "longestWaitLevel">,
  t: Words,
): HeadlineState | null {
  return stateOf(longestWaitLevel, t, null);
}

/**
 * How the service level stands; null where all is well. A tenant's own limit may be near above the target: "below" is said of what is.
 *
 * @param target as it is written; null where there is none
 */
export function serviceLevelState(
  model: Pick<QueuesHeadline, "serviceLevel" | "serviceLevelTarget" | "serviceLevelLevel">,
  target: string | null,
  t: Words,
): HeadlineState | null {
  const { serviceLevel, serviceLevelTarget, serviceLevelLevel: level } = model;
  const isBelow = serviceLevel !== null && serviceLevelTarget !== null && serviceLevel < serviceLevelTarget;
  if (level === "near" && isBelow && target !== null)
    return { level, word: t("headline.belowTarget", { target }), target: null };
  return stateOf(level, t, target === null ? null : t("headline.target", { target }));
}

function stateOf(level: Level, t: Words, target: string | null): HeadlineState | null {
  return level === "calm" ? null : { level, word: t(level === "breach" ? "queue.breached" : "queue.near"), target };
}
