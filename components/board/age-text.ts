"use client";

import { useTranslations } from "next-intl";
import { useTicking } from "@/lib/client/clock/use-now";
import { ageParts } from "./age-parts";

/** The age of what was true `at` (epoch ms), in words, growing each second: "18 s". Empty when unknown. */
export function useAgeText(at: number | null): string {
  const t = useTranslations("board.age");
  const parts = useTicking((now) => (at === null ? null : ageParts(now - at)));
  return parts === null ? "" : t(parts.unit, { count: parts.count });
}
