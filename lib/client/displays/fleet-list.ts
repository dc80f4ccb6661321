import type { DisplayEntry, DisplayStanding } from "@/lib/contracts/admin/displays";
import { isFound } from "@/lib/domain/match";

/** From what needs somebody most to what is well. */
export const STANDINGS = ["silent", "late", "new", "online"] as const satisfies readonly DisplayStanding[];

/** Which displays are looked at; an empty text is no opinion. */
export interface FleetFilter {
  readonly typed: string;
  readonly tenantId: string;
  readonly group: string;
  readonly standing: DisplayStanding | "";
}

export const EVERYTHING: FleetFilter = { typed: "", tenantId: "", group: "", standing: "" };

/** The displays that a filter lets through: what is wrong first, then by tenant, group and name. */
export function filterFleet(
  fleet: readonly DisplayEntry[],
  filter: FleetFilter,
  locale: string,
): readonly DisplayEntry[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const { typed, tenantId, group, standing } = filter;
  return fleet
    .filter(
      (display) =>
        (tenantId === "" || display.tenantId === tenantId) &&
        (group === "" || display.group === group) &&
        (standing === "" || display.standing === standing) &&
        isFound(wordsOf(display), typed),
    )
    .sort(
      (one, other) =>
        STANDINGS.indexOf(one.standing) - STANDINGS.indexOf(other.standing) ||
        compare(one.tenantName, other.tenantName) ||
        compare(one.group, other.group) ||
        compare(one.name, other.name),
    );
}

/** By what a display is looked for: what it is called, where it hangs and what it is. */
function wordsOf({ name, place, group, tenantName, report }: DisplayEntry): string {
  const device = report?.device;
  return [name, place, group, tenantName, device?.model, device?.engine].filter(Boolean).join(" ");
}

/** How many displays stand how. */
export function countStandings(fleet: readonly DisplayEntry[]): Readonly<Record<DisplayStanding, number>> {
  const counts = { online: 0, late: 0, silent: 0, new: 0 };
  for (const { standing } of fleet) counts[standing] += 1;
  return counts;
}

/** Groups that displays are in, each once; of one tenant where one is named. */
export function groupsOf(fleet: readonly Pick<DisplayEntry, "group" | "tenantId">[], tenantId = ""): readonly string[] {
  const groups = fleet.filter((one) => tenantId === "" || one.tenantId === tenantId).map(({ group }) => group);
  return [...new Set(groups.filter((group) => group !== ""))].sort();
}
