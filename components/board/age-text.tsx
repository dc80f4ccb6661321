"use client";

import { useTranslations } from "next-intl";
import { useTicking } from "@/lib/client/clock/use-now";
import { ageParts } from "./age-parts";

/** The age of what was true `at` (epoch ms), in words, growing each second: "18 s". */
export function AgeText({ at }: { at: number | null }) {
  const t = useTranslations("board.age");
  const parts = useTicking((now) => ageParts(at === null ? 0 : now - at));
  return <>{t(parts.unit, { count: parts.count })}</>;
}
