import * as z from "zod/mini";
import { revision } from "./fields";

/**
 * What a change of one thing answers: the revision that it led to, one more than the one it was made upon, so that nobody else's change lies
 * between the two. Where nothing was changed the answer is 204.
 */
export const revised = z.object({ revision });
export type Revised = z.infer<typeof revised>;
