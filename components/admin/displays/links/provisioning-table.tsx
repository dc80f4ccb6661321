"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/admin/people/confirmed-button";
import { type Column, Table } from "@/components/ui/table";
import type { ProvisioningEntry } from "@/lib/contracts/admin/displays";
import { provisioningState } from "./provisioning-state";
import { provisioningUrl } from "./provisioning-url";

interface ProvisioningTableProps {
  readonly links: readonly ProvisioningEntry[];
  /** Epoch ms at the server. */
  readonly now: number;
}

/** Links by which displays pair themselves, each with a way to end it. */
export function ProvisioningTable({ links, now }: ProvisioningTableProps) {
  const t = useTranslations("displays.links");
  const format = useFormatter();
  if (links.length === 0) return <p className="text-muted">{t("none")}</p>;
  const columns: readonly Column<ProvisioningEntry>[] = [
    { key: "link", head: t("link"), is: "name", cell: Name },
    { key: "state", head: t("state"), isShort: true, cell: (link) => t(`states.${provisioningState(link, now)}`) },
    {
      key: "used",
      head: t("used"),
      isShort: true,
      cell: ({ used, most }) => (most === null ? t("usedAny", { used }) : t("usedOf", { used, most })),
    },
    {
      key: "expires",
      head: t("expires"),
      isShort: true,
      cell: ({ expiresAt, revokedAt }) =>
        revokedAt !== null ? "–" : expiresAt === null ? t("never") : format.relativeTime(expiresAt, now),
    },
    { key: "made", head: t("made"), isShort: true, cell: ({ createdAt }) => format.relativeTime(createdAt, now) },
    { key: "revoke", head: t("revoke"), is: "actions", cell: Revoke },
  ];
  return <Table caption={t("title")} columns={columns} rows={links} keyOf={({ id }) => id} />;
}

function Name({ name, place, group, tail }: ProvisioningEntry) {
  const t = useTranslations("displays.links");
  return (
    <>
      <span dir="auto">{name}</span>
      <span className="block text-sm font-normal text-muted">
        {[place, group, t("tail", { tail })].filter((text) => text !== "").join(" · ")}
      </span>
    </>
  );
}

function Revoke({ id, tenantId, name, revokedAt }: ProvisioningEntry) {
  const t = useTranslations("displays.links");
  if (revokedAt !== null) return null;
  return (
    <ConfirmedButton
      label={t("revoke")}
      name={t("revokeOf", { link: name })}
      title={t("confirmTitle", { link: name })}
      what={t("confirmWhat")}
      cancel={t("cancel")}
      request={{ method: "DELETE", address: `${provisioningUrl(tenantId)}/${encodeURIComponent(id)}` }}
    />
  );
}
