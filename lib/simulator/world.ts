import { shiftToRead } from "./centre/calendar";
import type { Centre } from "./centre/centre";
import type { EventListener } from "./centre/event-log";
import { openCentre } from "./centre/open";
import { hashText } from "./centre/rng";
import { History } from "./history/history";
import type { TenantSpec } from "./tenants";

const DAY_MS = 86_400_000;

/** A tenant and its living centre. */
export interface Tenant {
  readonly spec: TenantSpec;
  readonly centre: Centre;
  readonly history: History;
}

export interface WorldOptions {
  readonly seed: number;
  /** The moment up to which the day has been lived, epoch ms. */
  readonly upTo: number;
  /** How long the centre has been open by then, ms. */
  readonly livedMs: number;
  /** What the centre's own clock says at `upTo`, ms after its midnight. */
  readonly clockMs: number;
  /** Days end at the centre's own midnight instead of the zone's, so that "today" is a lived day at any hour of the night. */
  readonly dayFollowsWork: boolean;
  /** How many days before the lived one reports tell of, and how far behind the live data they are, ms. */
  readonly pastDays: number;
  readonly reportLagMs: number;
  readonly onEvent?: (tenantName: string) => EventListener;
}

/** Opens every tenant's centre in the past and lives its day up to the start. */
export function createWorld(specs: readonly TenantSpec[], options: WorldOptions): Tenant[] {
  return specs.map((spec) => {
    const seed = (options.seed ^ hashText(spec.name)) >>> 0;
    const openAt = options.upTo - options.livedMs;
    const listener = options.onEvent?.(spec.name);
    let history: History | null = null;
    const centre = openCentre({
      spec: spec.centre,
      seed,
      zones: spec.zones,
      openAt,
      openClockMs: options.clockMs - options.livedMs,
      dayShiftMs: options.dayFollowsWork ? shiftToRead(spec.zones[0] ?? "UTC", options.upTo, options.clockMs) : 0,
      onEvent: (event) => {
        history?.hear(event);
        listener?.(event);
      },
    });
    // Nobody came between the midnight that began the lived day and the opening: `.today` tells of the same customers as reports do.
    const until = centre.calendar.startOfDay(0, openAt);
    const { clockZero } = centre;
    const from = until - options.pastDays * DAY_MS;
    history = new History({ spec: spec.centre, seed, from, until, clockZero }, options.reportLagMs);
    centre.advanceTo(options.upTo);
    return { spec, centre, history };
  });
}
