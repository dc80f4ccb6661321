"use client";

import { useTranslations } from "next-intl";
import type { TenantRole } from "@/lib/domain/roles";

/** What somebody is in a tenant, in a few words; `boards`: how many they are limited to, null for all. */
export function usePlaceWords(): (tenant: string, role: TenantRole, boards: number | null) => string {
  const t = useTranslations("people");
  return (tenant, role, boards) =>
    boards === null
      ? t("place", { tenant, role: t(`roles.${role}`) })
      : t("placeLimited", { tenant, role: t(`roles.${role}`), count: boards });
}
