import { shiftToRead } from "./centre/calendar";
import type { Centre } from "./centre/centre";
import type { EventListener } from "./centre/event-log";
import { openCentre } from "./centre/open";
import { hashText } from "./centre/rng";
import type { TenantSpec } from "./tenants";

/** A tenant and its living centre. */
export interface Tenant {
  readonly spec: TenantSpec;
  readonly centre: Centre;
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
  readonly onEvent?: (tenantName: string) => EventListener;
}

/** Opens every tenant's centre in the past and lives its day up to the start. */
export function createWorld(specs: readonly TenantSpec[], options: WorldOptions): Tenant[] {
  return specs.map((spec) => {
    const centre = openCentre({
      spec: spec.centre,
      seed: (options.seed ^ hashText(spec.name)) >>> 0,
      zones: spec.zones,
      openAt: options.upTo - options.livedMs,
      openClockMs: options.clockMs - options.livedMs,
      dayShiftMs: options.dayFollowsWork ? shiftToRead(spec.zones[0] ?? "UTC", options.upTo, options.clockMs) : 0,
      ...(options.onEvent === undefined ? {} : { onEvent: options.onEvent(spec.name) }),
    });
    centre.advanceTo(options.upTo);
    return { spec, centre };
  });
}
