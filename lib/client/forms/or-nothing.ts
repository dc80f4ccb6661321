/** For `register`'s `setValueAs`: an emptied field says null, as contracts do. */
export function orNothing(typed: unknown): unknown {
  return typeof typed === "string" && typed.trim() === "" ? null : typed;
}
