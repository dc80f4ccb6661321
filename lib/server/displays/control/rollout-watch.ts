import "server-only";
import type { LiveLog } from "@/lib/server/live/deps";
import type { DisplayStore } from "./display-store";
import { advance, mayUpdate, NOT_BEGUN, type Rollout } from "./rollout";

/** How often reports are read for it, ms. */
const LOOK_EVERY_MS = 5000;
/** Reports from longer ago say of no display that it is there, ms. */
const REPORTS_FOR_MS = 5 * 60_000;

/** How far the build of this server has come on its way to the displays. */
export class RolloutWatch {
  private rollout: Rollout = NOT_BEGUN;
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly store: Pick<DisplayStore, "reports">,
    private readonly build: string,
    private readonly log: LiveLog,
  ) {}

  mayUpdate(displayId: string, nowMs: number): boolean {
    return mayUpdate(this.rollout, displayId, nowMs);
  }

  /** Nobody may, until the next look finds the server well. */
  hold(): void {
    this.rollout = { ...this.rollout, isHeld: true };
    this.lookedAt = Number.NEGATIVE_INFINITY;
  }

  async look(isHealthy: boolean, nowMs: number): Promise<void> {
    if (nowMs - this.lookedAt < LOOK_EVERY_MS) return;
    this.lookedAt = nowMs;
    const before = this.rollout;
    const reports = await this.store.reports(nowMs - REPORTS_FOR_MS);
    this.rollout = advance(before, this.build, reports, isHealthy, nowMs);
    const { first, provedAt, lost, isHeld } = this.rollout;
    const fact = { build: this.build, displayId: first?.id };
    if (first !== null && first.id !== before.first?.id) this.log.info(fact, "a display may take up this build first");
    if (provedAt !== null && before.provedAt === null) this.log.info(fact, "a display does well on this build");
    if (lost > before.lost) this.log.warn(fact, "a display that was to take up this build was not heard of again");
    if (isHeld && !before.isHeld) this.log.warn(fact, "no display may take up this build for now");
  }
}
