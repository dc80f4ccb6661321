import { subjectOfMeasure } from "@/lib/domain/board/measure-needs";
import type { Json } from "@/lib/domain/json";
import { type Subject, subjectOf } from "@/lib/domain/threshold/subject";
import { measureOf } from "./measure-of";

/** What a tile's limits judge: its value, or of a heat grid each queue's; null where there is no such number. */
export function judgedSubject(kind: string, options: Json): Subject | null {
  const measure = measureOf(kind, options);
  if (measure !== null) return subjectOfMeasure(measure);
  if (kind !== "heat-grid" || typeof options !== "object" || options === null || !("key" in options)) return null;
  return typeof options.key === "string" ? subjectOf(options.key) : null;
}
