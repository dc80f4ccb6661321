"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Table, Td, Th } from "@/components/ui/table";
import type { InvitationRow } from "@/lib/contracts/admin/people";
import { ConfirmedButton } from "./confirmed-button";
import { usePlaceWords } from "./use-place-words";

/** Invitations that nobody has accepted yet, each with a way to take it back. `now`: epoch ms at the server. */
export function OpenInvitations({ rows, now }: { readonly rows: readonly InvitationRow[]; readonly now: number }) {
  const t = useTranslations("people");
  const format = useFormatter();
  const placeWords = usePlaceWords();
  return (
    <Table
      caption={t("open.title")}
      head={
        <>
          <Th>{t("open.email")}</Th>
          <Th>{t("open.gives")}</Th>
          <Th>{t("open.by")}</Th>
          <Th>{t("open.expires")}</Th>
          <Td />
        </>
      }
    >
      {rows.map(({ id, email, tenant, boards, invitedBy, expiresAt }) => (
        <tr key={id}>
          <Th scope="row" className="break-all">
            {email}
          </Th>
          <Td>{tenant === null ? t("everything") : placeWords(tenant.name, tenant.role, boards)}</Td>
          <Td>{invitedBy ?? "–"}</Td>
          <Td className="whitespace-nowrap">{format.relativeTime(expiresAt, now)}</Td>
          <Td className="text-right">
            <ConfirmedButton
              label={t("open.withdraw")}
              name={`${t("open.withdraw")}: ${email}`}
              title={t("open.withdrawTitle", { email })}
              what={t("open.withdrawWhat")}
              cancel={t("cancel")}
              request={{
                method: "DELETE",
                address:
                  tenant === null
                    ? `/api/admin/invitations/${id}`
                    : `/api/admin/tenants/${tenant.id}/invitations/${id}`,
              }}
            />
          </Td>
        </tr>
      ))}
    </Table>
  );
}
