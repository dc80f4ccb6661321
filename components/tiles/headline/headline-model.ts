import { agedSince, partAge } from "@/components/board/age";
import { oncePerMoment, oncePerView } from "@/components/board/once-per-view";
import { type Wait, waitOf } from "@/components/board/wait";
import type { LiveView } from "@/lib/contracts/live";
import { givenLevels } from "@/lib/domain/state/given-levels";
import { type Headline, headline } from "@/lib/domain/state/headline";

/** The queues' part of the headline; nothing in it changes merely because a second passed. */
export type QueuesHeadline = Omit<Headline, "longestWaitMs" | "available" | "onShift"> & {
  readonly wait: Wait;
  readonly age: ReturnType<typeof partAge>["level"];
  /** When its numbers were true, epoch ms, once they are no longer live; null while they are. */
  readonly asOf: number | null;
};

export const queuesHeadline = oncePerMoment((view: LiveView, now: number): QueuesHeadline => {
  const age = partAge(view, "queues", now);
  const {
    longestWaitMs,
    available: _available,
    onShift: _onShift,
    ...rest
  } = headline(view.queues, [], age.elapsed, givenLevels(view, "queues"));
  return { ...rest, wait: waitOf(longestWaitMs, age.ticking, now), age: age.level, asOf: agedSince(age) };
});

/** The agents' part: counted once per refresh, since time alone changes no count. */
export const agentsHeadline = oncePerView((view: LiveView): Pick<Headline, "available" | "onShift"> => {
  const { available, onShift } = headline([], view.agents);
  return { available, onShift };
});
