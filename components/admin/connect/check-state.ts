import { CHECK_STEPS, type CheckEvent, type CheckStep, type StepFailed } from "@/lib/contracts/admin/connect";
import type { CheckTrouble } from "./request-check";

/** What is known of each step by now; a step that nothing was heard of is absent. */
export type Steps = { readonly [Step in CheckStep]?: CheckEvent };

/** A check as the page shows it. */
export type CheckState =
  | { readonly phase: "idle" }
  | { readonly phase: "running" | "stopped" | "passed" | "failed"; readonly steps: Steps }
  | { readonly phase: "broken-off"; readonly steps: Steps; readonly trouble: CheckTrouble };

/** The steps of a check, empty before it began. */
export function stepsOf(state: CheckState): Steps {
  return state.phase === "idle" ? {} : state.steps;
}

/** The step that failed; null when none did. */
export function failureOf(steps: Steps): StepFailed | null {
  for (const step of CHECK_STEPS) {
    const event = steps[step];
    if (event?.state === "failed") return event;
  }
  return null;
}

/** The newest step that ended by itself, for those who hear the check rather than see it. */
export function lastEnded(steps: Steps): CheckEvent | null {
  const ended = CHECK_STEPS.map((step) => steps[step]).filter(
    (event) => event?.state === "passed" || event?.state === "failed",
  );
  return ended[ended.length - 1] ?? null;
}
