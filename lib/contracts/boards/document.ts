import * as z from "zod/mini";
import type { BoardDocument } from "@/lib/domain/board/document";
import { parseDocument } from "@/lib/domain/board/parse-document";

/** A board's document within what is sent, of any version that is known; each of its problems by its own path. */
export const boardDocument = z.pipe(
  z.unknown(),
  z.transform((value, context): BoardDocument => {
    const read = parseDocument(value);
    if (read.ok) return read.value;
    for (const { path, rule, bound, message } of read.error)
      context.issues.push({
        code: "custom",
        input: value,
        path: path === "" ? [] : path.split("."),
        message,
        params: { rule, bound },
      });
    return z.NEVER;
  }),
);
