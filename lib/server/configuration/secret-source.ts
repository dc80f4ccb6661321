import "server-only";
import * as z from "zod/mini";

/** Where a shell finds a secret: the name of a variable, as "env:NAME". */
export const secretSource = z.string("must be text").check(
  z.refine((text) => /^env:[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(text), {
    error: "must be env: and the name of a variable",
    params: { rule: "secret-source" },
  }),
);
