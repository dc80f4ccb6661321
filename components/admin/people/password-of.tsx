"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PasswordLinkMade, PersonRow } from "@/lib/contracts/admin/people";
import { ConfirmedButton } from "./confirmed-button";
import { InvitationLink } from "./invitation-link";
import { readInvitation } from "./read-invitation";

/** Whether somebody has a password, and the way in for who has none or has forgotten it. For installation admins. */
export function PasswordOf({ person, isOneself }: { readonly person: PersonRow; readonly isOneself: boolean }) {
  const t = useTranslations("people");
  const [made, setMade] = useState<PasswordLinkMade | null>(null);
  const { id, name, hasPassword, disabled } = person;
  return (
    <>
      <h3 className="mb-2 font-semibold">{t("person.password.title")}</h3>
      <p className="mb-3 leading-relaxed text-muted">
        {t(`person.password.${hasPassword ? "has" : "none"}`)}{" "}
        {isOneself ? t("person.password.own") : disabled && t("person.password.shut")}
      </p>
      {!isOneself && !disabled && (
        <ConfirmedButton
          label={t("person.password.make")}
          title={t("person.password.makeTitle", { name })}
          what={t("person.password.makeWhat", { name })}
          cancel={t("cancel")}
          request={{ method: "POST", address: `/api/admin/people/${id}/password-link` }}
          onDone={(answer) => setMade(readInvitation(answer))}
        />
      )}
      {made !== null && <InvitationLink key={made.path} made={made} />}
    </>
  );
}
