import type { useTranslations } from "next-intl";
import { WHY_NOT } from "@/lib/domain/combine/forms";

type ProblemKey = Parameters<ReturnType<typeof useTranslations<"tiles.problems">>>[0];

/** Codes that have words of their own; any other is told in general. */
const PROBLEMS: readonly ProblemKey[] = [
  "cannot-combine",
  "no-base",
  "nothing-chosen",
  "gone",
  "no-media",
  "counts-of-whole",
  "only-counted",
  "not-recorded",
  "not-foretold",
  "expression",
];

/** The words for why there is no number, a key of `tiles.problems`. */
export function problemKey(code: string): ProblemKey {
  if (WHY_NOT.some((why) => why === code)) return "cannot-combine";
  return PROBLEMS.find((known) => known === code) ?? "other";
}
