"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type FleetFilter, groupsOf, STANDINGS } from "@/lib/client/displays/fleet-list";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";

interface FleetFiltersProps {
  readonly fleet: readonly DisplayEntry[];
  readonly filter: FleetFilter;
  readonly found: number;
  readonly set: (part: Partial<FleetFilter>) => void;
}

/** Narrows the fleet down to some displays. */
export function FleetFilters({ fleet, filter, found, set }: FleetFiltersProps) {
  const t = useTranslations("displays.list");
  const words = useTranslations("displays.standing");
  const lists = useTranslations("lists");
  const tenants = [...new Map(fleet.map(({ tenantId, tenantName }) => [tenantId, tenantName]))];
  const groups = groupsOf(fleet, filter.tenantId);
  return (
    <search className="mb-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))]">
      <TextField
        type="search"
        autoComplete="off"
        label={t("find")}
        value={filter.typed}
        onChange={({ target }) => set({ typed: target.value })}
        after={
          <span role="status" className="shrink-0 whitespace-nowrap pr-3.5 text-sm tabular-nums text-muted">
            {found < fleet.length && lists("found", { shown: found, all: fleet.length })}
          </span>
        }
      />
      {tenants.length > 1 && (
        <Select
          label={t("tenant")}
          value={filter.tenantId}
          onChange={({ target }) => set({ tenantId: target.value, group: "" })}
        >
          <option value="">{t("everyTenant")}</option>
          {tenants.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {groups.length > 0 && (
        <Select label={t("group")} value={filter.group} onChange={({ target }) => set({ group: target.value })}>
          <option value="">{t("everyGroup")}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {group}
            </option>
          ))}
        </Select>
      )}
      <Select
        label={t("standing")}
        value={filter.standing}
        onChange={({ target }) => set({ standing: STANDINGS.find((one) => one === target.value) ?? "" })}
      >
        <option value="">{t("everyStanding")}</option>
        {STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {words(standing)}
          </option>
        ))}
      </Select>
    </search>
  );
}
