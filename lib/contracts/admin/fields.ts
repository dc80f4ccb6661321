import * as z from "zod/mini";
import { plainText } from "@/lib/domain/plain-text";

/** A name as people give it to a tenant, a board, a credential. */
export const name = plainText(80);

/** Which state of a thing the form was filled in from. */
export const revision = z.int("must be a whole number").check(z.minimum(1, "must be at least 1"));

/** The id of a row; whether there is one shows when it is looked for. */
export const id = z.string("must be an id").check(z.regex(/^[\w-]{1,64}$/, "must be an id"));

/** A password that somebody proves who they are by. */
export const givenPassword = z
  .string("must be text")
  .check(z.minLength(1, "must not be empty"), z.maxLength(256, "must have at most 256 characters"));

/** A one-time code as it was typed, of either kind; whether it is one shows when it is read. */
export const typedCode = z
  .string("must be text")
  .check(z.trim(), z.minLength(1, "must not be empty"), z.maxLength(100, "must have at most 100 characters"));
