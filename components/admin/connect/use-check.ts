"use client";

import { useEffect, useRef, useState } from "react";
import type { StepFailed } from "@/lib/contracts/admin/connect";
import { type CheckState, failureOf, type Steps } from "./check-state";
import { requestCheck } from "./request-check";

/** A check of our server at this address; one at a time, and none that outlives the page. */
export function useCheck(address: string) {
  const [state, setState] = useState<CheckState>({ phase: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Resolves to the step that failed, null when none did or the check did not come to its end. */
  const check = async (body: unknown): Promise<StepFailed | null> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    let steps: Steps = {};
    setState({ phase: "running", steps });
    const done = await requestCheck(
      address,
      body,
      (event) => {
        steps = { ...steps, [event.step]: event };
        if (!controller.signal.aborted) setState({ phase: "running", steps });
      },
      controller.signal,
    );
    if (controller.signal.aborted) return null;
    running.current = null;
    if (!done.ok) {
      setState({ phase: "broken-off", steps, trouble: done.error });
      return null;
    }
    const failure = failureOf(steps);
    setState({ phase: failure === null ? "passed" : "failed", steps });
    return failure;
  };

  return {
    state,
    check,
    stop: () => {
      running.current?.abort();
      running.current = null;
      setState((before) => (before.phase === "running" ? { ...before, phase: "stopped" } : before));
    },
  };
}
