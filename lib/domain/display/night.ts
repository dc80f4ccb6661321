import { isOpen } from "@/lib/domain/threshold/is-open";
import type { DisplaySettings, NightLook } from "./settings";

/**
 * How dark a display is at a moment.
 *
 * @param nowMs epoch ms on the server's clock
 * @param tenantZone IANA zone of hours that say "tenant"
 */
export function nightAt(night: DisplaySettings["night"], nowMs: number, tenantZone: string): "day" | NightLook {
  return night !== null && isOpen(night.hours, nowMs, tenantZone) ? night.look : "day";
}
