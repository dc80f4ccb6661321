"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { useSearchedList } from "@/components/admin/list/use-searched-list";
import type { TenantRow } from "@/lib/contracts/admin/tenants";
import { sortTenants, type TenantSort } from "./trouble";

/** A list of tenants, searched and sorted. */
export function useTenantList(rows: readonly TenantRow[], first: TenantSort) {
  const locale = useLocale();
  const [sort, setSort] = useState(first);
  const list = useSearchedList(rows.length, (typed) => sortTenants(rows, typed, sort, locale));
  return {
    ...list,
    sort,
    sortBy: (next: TenantSort) => {
      setSort(next);
      list.turnTo(0);
    },
  };
}

export type TenantList = ReturnType<typeof useTenantList>;
