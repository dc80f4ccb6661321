"use client";

import { useTranslations } from "next-intl";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
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
      <TextField
        type="search"
        autoComplete="off"
        label={t("find")}
        value={list.typed}
        onChange={(event) => list.find(event.target.value)}
        after={
          <span role="status" className="shrink-0 whitespace-nowrap pr-3.5 text-sm tabular-nums text-muted">
            {list.typed !== "" && t("found", { shown: list.found, all: list.all })}
          </span>
        }
      />
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
  if (list.found === 0) return <p className="py-6 text-muted">{t("nothing", { typed: list.typed })}</p>;
  return (
    <div className="mt-4 flex justify-end text-base">
      <Pager
        page={list.page}
        pages={list.pages}
        onPage={list.turnTo}
        words={{
          previous: t("previous"),
          next: t("next"),
          position: t("position", { page: list.page + 1, pages: list.pages }),
        }}
      />
    </div>
  );
}
