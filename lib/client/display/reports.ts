import type { DisplayReport } from "@/lib/contracts/display/report";
import type { Commands } from "./commands";

export interface ReportEnvironment {
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  /** 0 ≤ random < 1. */
  random(): number;
  /** Whether the server has taken it; false, too, once `signal` gives it up. Never throws. */
  post(report: DisplayReport, signal: AbortSignal): Promise<boolean>;
}

export interface Reports {
  start(): void;
  stop(): void;
  /** What is shown, or how, is different: reported within a second. */
  changed(): void;
}

const EVERY_MS = 30_000;
const CHANGED_MS = 800;
/** How long an answer is waited for, ms: on a connection that broke without a word it never comes. */
const PATIENCE_MS = 15_000;
/** The first ones of a hundred displays that were switched on together, and all that follow, spread over this long, ms. */
const SPREAD_MS = 3_000;

/** Tells the server how this display does, one report at a time. A report that did not arrive is not sent again: the next one says it better. */
export function createReports(
  environment: ReportEnvironment,
  commands: Pick<Commands, "toReport" | "reported">,
  read: () => Omit<DisplayReport, "done">,
): Reports {
  let timer: number | null = null;
  let isRunning = false;
  let isSending = false;
  let hasChanged = false;

  function plan(ms: number): void {
    if (timer !== null) environment.clearTimer(timer);
    timer = environment.setTimer(() => void send(), ms);
  }

  async function send(): Promise<void> {
    timer = null;
    isSending = true;
    hasChanged = false;
    const done = [...commands.toReport()];
    const giveUp = new AbortController();
    const patience = environment.setTimer(() => giveUp.abort(), PATIENCE_MS);
    const isTaken = await environment.post({ ...read(), done }, giveUp.signal);
    environment.clearTimer(patience);
    isSending = false;
    if (isTaken) commands.reported(done);
    if (!isRunning) return;
    const isUrgent = isTaken && hasChanged;
    plan(isUrgent ? CHANGED_MS : EVERY_MS + (environment.random() - 0.5) * SPREAD_MS);
  }

  return {
    start() {
      if (isRunning) return;
      isRunning = true;
      plan(environment.random() * SPREAD_MS);
    },
    stop() {
      isRunning = false;
      if (timer !== null) environment.clearTimer(timer);
      timer = null;
    },
    changed() {
      if (!isRunning || hasChanged) return;
      hasChanged = true;
      if (!isSending) plan(CHANGED_MS);
    },
  };
}
