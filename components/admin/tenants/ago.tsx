"use client";

import { useTranslations } from "next-intl";
import { ageParts } from "@/components/board/age-parts";
import { useTicking } from "@/lib/client/clock/use-now";

/** How long ago an instant (ISO 8601) was, growing by itself; `never` where there is none. */
export function Ago({ at, never = "never" }: { readonly at: string | null; readonly never?: "never" | "none" }) {
  const t = useTranslations("tenants.age");
  const parts = useTicking((now) => (at === null ? null : ageParts(now - Date.parse(at))));
  return parts === null ? t(never) : t(parts.unit, { count: parts.count });
}
