"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useSignOut } from "./use-sign-out";

/** Signs out, for the pages that have no bar. */
export function SignOutButton() {
  const t = useTranslations("common.shell");
  const { leave, failed } = useSignOut();
  return (
    <>
      <Button onClick={() => void leave()}>{t("signOut")}</Button>
      {failed && (
        <p role="alert" className="w-full text-sm text-breach">
          {t("signOutFailed")}
        </p>
      )}
    </>
  );
}
