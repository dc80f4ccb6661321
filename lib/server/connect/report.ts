import "server-only";
import {
  CHECK_STEPS,
  type CheckEvent,
  type CheckStep,
  type StepFailed,
  type StepPassed,
} from "@/lib/contracts/admin/connect";

type Facts<Event> = Omit<Event, "step" | "state">;

/** How a check came out; `cancelled` where nobody waited for it any more. */
export type CheckOutcome =
  | { readonly outcome: "passed" }
  | { readonly outcome: "failed"; readonly step: CheckStep; readonly code: StepFailed["code"] }
  | { readonly outcome: "cancelled" };

/** Tells a check's steps in their order, each with one end. */
export interface Report {
  begin(step: CheckStep): void;
  /** This step passed, and with it whatever before it has no end yet. */
  passed(step: CheckStep, facts?: Facts<StepPassed>): void;
  /** This step failed: what is before it passed, what is after it was not reached. */
  failed(step: CheckStep, facts: Facts<StepFailed>): CheckOutcome;
  /** The step that is under way, or would be next. */
  current(): CheckStep;
}

export function createReport(emit: (event: CheckEvent) => void): Report {
  const open = [...CHECK_STEPS];
  const passBefore = (step: CheckStep): void => {
    while (open.length > 0 && open[0] !== step) end({ step: current(), state: "passed" });
  };
  const end = (event: CheckEvent): void => {
    open.shift();
    emit(event);
  };
  const current = (): CheckStep => open[0] ?? "numbers";
  return {
    begin(step) {
      passBefore(step);
      emit({ step, state: "running" });
    },
    passed(step, facts = {}) {
      passBefore(step);
      end({ step, state: "passed", ...facts });
    },
    failed(step, facts) {
      passBefore(step);
      end({ step, state: "failed", ...facts });
      while (open.length > 0) end({ step: current(), state: "not-reached" });
      return { outcome: "failed", step, code: facts.code };
    },
    current,
  };
}
