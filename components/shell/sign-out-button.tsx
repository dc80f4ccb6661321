"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { signOut } from "@/lib/client/auth/sign-in";
import { secondaryAction } from "./action-classes";

/** Signs out, for the pages that have no bar. */
export function SignOutButton() {
  const t = useTranslations("common.shell");
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setFailed(false);
    const result = await signOut();
    if (result.ok) window.location.assign("/sign-in");
    else setFailed(true);
  };
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
