"use client";

import { useTranslations } from "next-intl";
import { ListPager } from "@/components/admin/list/list-pager";
import { SearchField } from "@/components/admin/list/search-field";
import { Select } from "@/components/ui/select";
import { TENANT_SORTS } from "./trouble";
import type { TenantList } from "./use-tenant-list";

/** With as few rows everything is in sight anyway. */
const FEW = 6;

/** Search and order above a list of tenants; nothing while there are few. */
export function ListControls({ list }: { readonly list: TenantList }) {
  const t = useTranslations("tenants.list");
  if (list.all <= FEW) return null;
  return (
    <div className="mb-4 grid gap-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
      <SearchField label={t("find")} list={list} />
      <Select
        label={t("sort")}
        value={list.sort}
        onChange={(event) => {
          const sort = TENANT_SORTS.find((one) => one === event.target.value);
          if (sort !== undefined) list.sortBy(sort);
        }}
      >
        {TENANT_SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Below a list: its pages, or that nothing was found. */
export function ListEnd({ list }: { readonly list: TenantList }) {
  const t = useTranslations("tenants.list");
  if (list.found.length === 0) return <p className="py-6 text-muted">{t("nothing", { typed: list.typed })}</p>;
  return <ListPager page={list.page} pages={list.pages} onPage={list.turnTo} />;
}
