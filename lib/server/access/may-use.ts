import "server-only";
import type { Caller } from "./caller";
import { canInstallation, canSomewhere } from "./permissions";
import type { RouteRule } from "./routes/rule";

/** Whether the caller may use a route that concerns no tenant or board in its address. */
export function mayUse(
  caller: Caller,
  rule: Extract<RouteRule, { readonly to: "signed-in" | "installation" | "somewhere" }>,
): boolean {
  if (rule.to === "signed-in") return true;
  return rule.to === "installation" ? canInstallation(caller, rule.action) : canSomewhere(caller, rule.action);
}
