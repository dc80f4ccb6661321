import type { EditProblem } from "@/lib/domain/board/edit/edit-problem";

const PROBLEMS: readonly EditProblem["code"][] = [
  "no-tile",
  "no-page",
  "no-calculated",
  "several-pages",
  "no-room",
  "too-many-tiles",
  "too-many-pages",
  "too-many-calculated",
  "last-page",
  "too-few-rows",
  "invalid",
];

/** Why an edit was not made, where that is what was said; else null. */
export function problemKey(said: string): EditProblem["code"] | null {
  return PROBLEMS.find((code) => code === said) ?? null;
}
