"use client";

import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/admin/people/confirmed-button";
import { linksUrl } from "@/lib/client/share/links";

interface RevokeLinkProps {
  readonly boardId: string;
  readonly link: { readonly id: string; readonly name: string };
  readonly onDone?: () => void;
}

/** Ends a link for good, once that is confirmed. */
export function RevokeLink({ boardId, link: { id, name }, onDone }: RevokeLinkProps) {
  const t = useTranslations("links");
  return (
    <ConfirmedButton
      label={t("revoke")}
      name={t("revokeOf", { link: name })}
      title={t("confirm.title", { link: name })}
      what={t("confirm.what")}
      cancel={t("cancel")}
      request={{ method: "DELETE", address: `${linksUrl(boardId)}/${encodeURIComponent(id)}` }}
      {...(onDone === undefined ? {} : { onDone })}
    />
  );
}
