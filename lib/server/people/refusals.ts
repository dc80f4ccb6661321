import "server-only";
import { limited, refuse } from "@/lib/domain/refusal";

/* Refusals about people that several services share. */

export const beyondOwnRole = () => refuse("not-allowed", "beyond-own-role", "Nobody can give more than they have.");

export const tooManyAttempts = (waitMs: number) =>
  limited("too-many-attempts", `Too many attempts. Try again in ${Math.ceil(waitMs / 1000)} s.`, waitMs);
