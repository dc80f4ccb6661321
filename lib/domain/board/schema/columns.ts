import * as z from "zod/mini";
import { tileThresholds } from "@/lib/domain/threshold/rule";
import { title } from "./choices";

/** Columns of a table by the keys of their metrics, each once: with a name of one's own, and a rule of one's own. */
export function columns(key: z.ZodMiniType<string>, most: number, initial: readonly string[]) {
  const column = z.strictObject({
    key,
    /** Null: the metric's own words. */
    label: z._default(title, null),
    thresholds: z._default(tileThresholds, { use: "inherited" }),
  });
  const once = z.refine<readonly { readonly key: string }[]>(
    (list) => new Set(list.map((entry) => entry.key)).size === list.length,
    { error: "must have each metric once", params: { rule: "twice" } },
  );
  return z._default(
    z.array(column).check(z.maxLength(most), once),
    initial.map((metric) => ({ key: metric, label: null, thresholds: { use: "inherited" } })),
  );
}
