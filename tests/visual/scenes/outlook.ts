import type { QueueOutlook } from "@/lib/domain/staffing/queue-outlook";
import { NOW } from "./moment";
import { PRESSED } from "./queues";
import type { SceneName } from "./scene";

const MINUTE = 60_000;
const CALM: QueueOutlook = {
  wait: null,
  serviceLevel: null,
  staffing: { difference: 1, agents: 12.4, needed: 11 },
  closing: { expected: 88, busy: 84, quiet: 91 },
};

/** What comes next of the queue whose level is that of the whole floor; of the others too little is known. */
export function outlookOf(scene: SceneName): (queueId: string) => QueueOutlook | null {
  return (queueId) => {
    if (queueId !== PRESSED || scene === "no-data" || scene === "empty") return null;
    if (scene === "calm") return CALM;
    const moment = { earliestMs: NOW + 2 * MINUTE, latestMs: NOW + 9 * MINUTE };
    if (scene === "near")
      return {
        ...CALM,
        serviceLevel: { ...moment, atMs: NOW + 4 * MINUTE, target: 80 },
        staffing: { difference: -1, agents: 10.2, needed: 11 },
        closing: null,
      };
    return {
      wait: { atMs: NOW + 42_000, earliestMs: NOW + 42_000, latestMs: null, limitMs: 90_000, chance: 71 },
      serviceLevel: null,
      staffing: { difference: -3, agents: 8, needed: 11 },
      closing: { expected: 63, busy: 58, quiet: 68 },
    };
  };
}
