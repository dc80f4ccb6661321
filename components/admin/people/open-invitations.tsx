"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type Column, Table } from "@/components/ui/table";
import type { InvitationRow } from "@/lib/contracts/admin/people";
import { ConfirmedButton } from "./confirmed-button";
import { usePlaceWords } from "./use-place-words";

/** Invitations that nobody has accepted yet, each with a way to take it back. `now`: epoch ms at the server. */
export function OpenInvitations({ rows, now }: { readonly rows: readonly InvitationRow[]; readonly now: number }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const placeWords = usePlaceWords();
  const columns: readonly Column<InvitationRow>[] = [
    { key: "email", head: t("open.email"), is: "name", cell: ({ email }) => email },
    {
      key: "gives",
      head: t("open.gives"),
      cell: ({ tenant, boards }) => (tenant === null ? t("everything") : placeWords(tenant.name, tenant.role, boards)),
    },
    { key: "by", head: t("open.by"), cell: ({ invitedBy }) => invitedBy ?? "–" },
    {
      key: "expires",
      isShort: true,
      head: t("open.expires"),
      cell: ({ expiresAt }) => format.relativeTime(expiresAt, now),
    },
    { key: "withdraw", head: t("open.withdraw"), is: "actions", cell: (row) => <Withdraw row={row} /> },
  ];
  return <Table caption={t("open.title")} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Withdraw({ row: { id, email, tenant } }: { readonly row: InvitationRow }) {
  const t = useTranslations("people");
  const place = tenant === null ? "/api/admin" : `/api/admin/tenants/${tenant.id}`;
  return (
    <ConfirmedButton
      label={t("open.withdraw")}
      name={`${t("open.withdraw")}: ${email}`}
      title={t("open.withdrawTitle", { email })}
      what={t("open.withdrawWhat")}
      cancel={t("cancel")}
      request={{ method: "DELETE", address: `${place}/invitations/${id}` }}
    />
  );
}
