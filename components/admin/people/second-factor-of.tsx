"use client";

import { useTranslations } from "next-intl";
import type { PersonRow } from "@/lib/contracts/admin/people";
import { ConfirmedButton } from "./confirmed-button";

/** Whether somebody has a second factor, and the way back in for who lost theirs. For installation admins. */
export function SecondFactorOf({ person, isOneself }: { readonly person: PersonRow; readonly isOneself: boolean }) {
  const t = useTranslations("people");
  const { id, name, secondFactor } = person;
  return (
    <>
      <h3 className="mb-2 font-semibold">{t("secondFactor")}</h3>
      <p className="mb-3 leading-relaxed text-muted">
        {t(`person.secondFactor.${secondFactor}`)} {isOneself && t("person.secondFactor.own")}
      </p>
      {secondFactor === "on" && !isOneself && (
        <ConfirmedButton
          label={t("person.secondFactor.reset")}
          title={t("person.secondFactor.resetTitle", { name })}
          what={t("person.secondFactor.resetWhat", { name })}
          cancel={t("cancel")}
          request={{ method: "DELETE", address: `/api/admin/people/${id}/second-factor` }}
        />
      )}
    </>
  );
}
