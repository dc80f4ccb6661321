"use client";

import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { type Column, Table } from "@/components/ui/table";
import type { TenantRow } from "@/lib/contracts/admin/tenants";
import { ListControls, ListEnd } from "./list-controls";
import { StateLine } from "./state-line";
import { useTenantList } from "./use-tenant-list";

/** Every tenant with what it is set to. */
export function TenantTable({ rows }: { readonly rows: readonly TenantRow[] }) {
  const t = useTranslations("tenants.list");
  const regions = useTranslations("tenants.region");
  const list = useTenantList(rows, "name");
  const columns: readonly Column<TenantRow>[] = [
    {
      key: "name",
      head: t("name"),
      is: "name",
      cell: ({ id, name }) => (
        <PageLink
          href={`/admin/tenants/${encodeURIComponent(id)}`}
          dir="auto"
          className="block underline decoration-line underline-offset-4 hover:decoration-current"
        >
          {name}
        </PageLink>
      ),
    },
    { key: "state", isShort: true, head: t("state"), cell: ({ condition }) => <StateLine state={condition.state} /> },
    { key: "region", head: t("region"), isShort: true, cell: ({ region }) => regions(region) },
    { key: "credential", head: t("credential"), cell: ({ credentialName }) => credentialName },
    {
      key: "timeZone",
      head: t("timeZone"),
      cell: ({ timeZone }) => timeZone ?? <span className="text-muted">{t("ofTenant")}</span>,
    },
    {
      key: "poll",
      head: t("poll"),
      isShort: true,
      className: "tabular-nums",
      cell: ({ pollSeconds }) => t("every", { seconds: pollSeconds }),
    },
  ];
  return (
    <>
      <ListControls list={list} />
      {list.found.length > 0 && (
        <Table caption={t("title")} columns={columns} rows={list.shown} keyOf={({ id }) => id} />
      )}
      <ListEnd list={list} />
    </>
  );
}
