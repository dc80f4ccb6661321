"use client";

import { useTranslations } from "next-intl";
import { secondaryAction } from "./action-classes";
import { useSignOut } from "./use-sign-out";

/** Signs out, for the pages that have no bar. */
export function SignOutButton() {
  const t = useTranslations("common.shell");
  const { leave, failed } = useSignOut();
  return (
    <>
      <button type="button" className={secondaryAction} onClick={() => void leave()}>
        {t("signOut")}
      </button>
      {failed && (
        <p role="alert" className="w-full text-sm text-breach">
          {t("signOutFailed")}
        </p>
      )}
    </>
  );
}
