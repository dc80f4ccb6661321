"use client";

import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import type { TenantRow } from "@/lib/contracts/admin/tenants";
import { ConditionFacts } from "./condition-facts";
import { ListControls, ListEnd } from "./list-controls";
import { StateLine, StateReason } from "./state-line";
import { countStates } from "./trouble";
import { useTenantList } from "./use-tenant-list";

/** How every tenant does, what needs somebody first. */
export function TenantHealth({ rows }: { readonly rows: readonly TenantRow[] }) {
  const t = useTranslations("tenants.overview");
  const list = useTenantList(rows, "trouble");
  const counts = countStates(rows);
  const parts = (["failing", "late", "fresh", "rest"] as const).filter((part) => counts[part] > 0);
  return (
    <>
      <p className="mb-4 font-semibold">
        {[t("sum", { count: rows.length }), ...parts.map((part) => t(part, { count: counts[part] }))].join(" · ")}
      </p>
      <ListControls list={list} />
      <ul className="divide-y divide-line overflow-hidden rounded-tile border border-line bg-surface">
        {list.shown.map((row) => (
          <li key={row.id} className="px-5 py-4 lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:gap-x-6">
            <div className="min-w-0">
              <h2 className="font-semibold">
                <PageLink
                  href={`/admin/tenants/${encodeURIComponent(row.id)}`}
                  dir="auto"
                  className="block break-words hover:underline"
                >
                  {row.name}
                </PageLink>
              </h2>
              <p className="mt-0.5">
                <StateLine state={row.condition.state} />
              </p>
              <StateReason condition={row.condition} />
            </div>
            <ConditionFacts condition={row.condition} className="mt-3 lg:mt-0" />
          </li>
        ))}
      </ul>
      <ListEnd list={list} />
    </>
  );
}
