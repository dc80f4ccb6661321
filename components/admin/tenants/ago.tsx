"use client";

import { useTranslations } from "next-intl";
import { ageParts } from "@/components/board/age-parts";
import { useTicking } from "@/lib/client/clock/use-now";

/** How long ago an instant (ISO 8601) was, growing by itself. Null: not since the process started. */
export function Ago({ at }: { readonly at: string | null }) {
  const t = useTranslations("tenants.age");
  const parts = useTicking((now) => (at === null ? null : ageParts(now - Date.parse(at))));
  return parts === null ? t("never") : t(parts.unit, { count: parts.count });
}
