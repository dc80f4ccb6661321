"use client";

import { useTranslations } from "next-intl";
import { deviceOf } from "@/lib/domain/device";

/** A browser by the names people know: "Firefox on Windows". */
export function useDeviceName(): (userAgent: string | null) => string {
  const t = useTranslations("account.sessions");
  return (userAgent) => {
    const { browser, system } = deviceOf(userAgent);
    if (browser !== null && system !== null) return t("both", { browser, system });
    return browser ?? system ?? t("unknownDevice");
  };
}
