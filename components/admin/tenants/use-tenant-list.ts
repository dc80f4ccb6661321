"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import type { TenantRow } from "@/lib/contracts/admin/tenants";
import { sortTenants, type TenantSort } from "./trouble";

/** Rows a page: few enough to read, many enough that most installations have one page. */
const PAGE = 25;

/** What a list of tenants shows of its rows: searched, sorted, a page at a time. */
export function useTenantList(rows: readonly TenantRow[], first: TenantSort) {
  const locale = useLocale();
  const [typed, setTyped] = useState("");
  const [sort, setSort] = useState(first);
  const [wanted, setPage] = useState(0);
  const found = sortTenants(rows, typed, sort, locale);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  // Rows may go while one looks at the last page.
  const page = Math.min(wanted, pages - 1);
  return {
    shown: found.slice(page * PAGE, (page + 1) * PAGE),
    found: found.length,
    all: rows.length,
    typed,
    sort,
    page,
    pages,
    find: (text: string) => {
      setTyped(text);
      setPage(0);
    },
    sortBy: (next: TenantSort) => {
      setSort(next);
      setPage(0);
    },
    turnTo: setPage,
  };
}

export type TenantList = ReturnType<typeof useTenantList>;
