import { UNITS, type Unit } from "@/lib/domain/board/measure";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Known } from "./known";
import type { ExpressionProblem } from "./problem";
import { readCalculated } from "./read-calculated";
import { fitsUnit } from "./units";

/** In which units what an expression yields may be shown; the first is what it yields. */
export interface FittingUnits {
  readonly unit: Unit;
  readonly others: readonly Unit[];
}

/** Works out the unit of what somebody typed; there are others only where it is a matter of taste, as between a count and a ratio. */
export function fittingUnits(text: string, known: Known): Result<FittingUnits, readonly ExpressionProblem[]> {
  const read = readCalculated(text, null, known);
  if (!read.ok) return read;
  const yielded = UNITS.find((unit) => unit === read.value.unit);
  if (yielded !== undefined)
    return ok({ unit: yielded, others: UNITS.filter((unit) => unit !== yielded && fitsUnit(yielded, unit)) });
  // Yes or no cannot be shown as a number: the same is said as of any unit that does not fit.
  const refused = readCalculated(text, "count", known);
  return refused.ok ? ok({ unit: "count", others: [] }) : err(refused.error);
}
