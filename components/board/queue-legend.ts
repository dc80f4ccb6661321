import { stateWord } from "@/components/tiles/queue/queue-model";
import type { LiveView } from "@/lib/contracts/live";
import { partAge } from "./age";
import { alarmOf } from "./alarm";
import { queuesAt } from "./queue-states";

const LEVELS = { breached: "breach", near: "near", below: "near" } as const;
const GRAVEST_FIRST = ["breached", "near", "below"] as const;

/** The states of a wall's queues that are marked while their numbers are as old as they are, keys of `board.queue`. Those on other pages count: a legend does not come and go with them. */
export function queueLegend(view: LiveView, now: number) {
  const { level: age } = partAge(view, "queues", now);
  const marked = [...queuesAt(view, now).values()].filter(({ state }) => alarmOf(age, state.level) !== null);
  const words = new Set(marked.map(({ state }) => stateWord(state)));
  return GRAVEST_FIRST.filter((word) => words.has(word)).map((word) => ({ word, level: LEVELS[word] }));
}
