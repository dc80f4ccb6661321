"use client";

import { useTranslations } from "next-intl";
import { PageLink } from "@/components/ui/page-link";
import { Table, Td, Th } from "@/components/ui/table";
import type { TenantRow } from "@/lib/contracts/admin/tenants";
import { ListControls, ListEnd } from "./list-controls";
import { StateLine } from "./state-line";
import { useTenantList } from "./use-tenant-list";

/** Every tenant with what it is set to. */
export function TenantTable({ rows }: { readonly rows: readonly TenantRow[] }) {
  const t = useTranslations("tenants.list");
  const regions = useTranslations("tenants.region");
  const list = useTenantList(rows, "name");
  const head = (["name", "state", "region", "credential", "timeZone", "poll"] as const).map((column) => (
    <Th key={column}>{t(column)}</Th>
  ));
  return (
    <>
      <ListControls list={list} />
      <Table caption={t("title")} head={head} className="border border-line">
        {list.shown.map((row) => (
          <tr key={row.id}>
            <Th scope="row" className="min-w-[11rem]">
              <PageLink
                href={`/admin/tenants/${encodeURIComponent(row.id)}`}
                dir="auto"
                className="block break-words underline decoration-line underline-offset-4 hover:decoration-current"
              >
                {row.name}
              </PageLink>
            </Th>
            <Td>
              <StateLine state={row.condition.state} />
            </Td>
            <Td className="whitespace-nowrap">{regions(row.region)}</Td>
            <Td className="min-w-[9rem] break-words">{row.credentialName}</Td>
            <Td>{row.timeZone ?? <span className="text-muted">{t("ofTenant")}</span>}</Td>
            <Td className="whitespace-nowrap tabular-nums">{t("every", { seconds: row.pollSeconds })}</Td>
          </tr>
        ))}
      </Table>
      <ListEnd list={list} />
    </>
  );
}
