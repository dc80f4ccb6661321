"use client";

import { useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/admin/people/confirmed-button";

/** Signs oneself out everywhere but here. */
export function OtherSessions() {
  const t = useTranslations("account.sessions");
  return (
    <ConfirmedButton
      label={t("endOthers")}
      title={t("othersTitle")}
      what={t("endWhat")}
      cancel={t("cancel")}
      request={{ method: "DELETE", address: "/api/account/sessions" }}
    />
  );
}
