import type { TenantCondition, TenantRow } from "@/lib/contracts/admin/tenants";
import { isFound } from "@/lib/domain/match";

type TenantState = TenantCondition["state"];

/** From what needs somebody most to what is meant to be still. */
const BY_TROUBLE: readonly TenantState[] = ["failing", "late", "connecting", "fresh", "idle", "paused"];

export const TENANT_SORTS = ["trouble", "name", "requests"] as const;
export type TenantSort = (typeof TENANT_SORTS)[number];

const COMPARE: Readonly<Record<TenantSort, (one: TenantRow, other: TenantRow) => number>> = {
  trouble: (one, other) => BY_TROUBLE.indexOf(one.condition.state) - BY_TROUBLE.indexOf(other.condition.state),
  name: () => 0,
  requests: (one, other) => other.condition.requestsLastHour - one.condition.requestsLastHour,
};

/** The rows whose name answers what was typed, in that order; equal ones by name. */
export function sortTenants<T extends TenantRow>(
  rows: readonly T[],
  typed: string,
  sort: TenantSort,
  locale: string,
): readonly T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return rows
    .filter((row) => isFound(row.name, typed))
    .sort((one, other) => COMPARE[sort](one, other) || compare(one.name, other.name));
}

/** How many tenants stand how: what the overview says in one line. */
export function countStates(rows: readonly TenantRow[]) {
  const count = (...states: readonly TenantState[]) =>
    rows.filter(({ condition }) => states.includes(condition.state)).length;
  return {
    failing: count("failing"),
    late: count("late"),
    fresh: count("fresh", "connecting"),
    rest: count("idle", "paused"),
  };
}
