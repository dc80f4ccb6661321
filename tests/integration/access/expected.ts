import { roleMay } from "@/lib/domain/roles";
import type { RouteRule } from "@/lib/server/access/routes/rule";
import { ROUTES } from "@/lib/server/access/routes/table";
import type { Place, Walker } from "./world";

/** The rule of a route, or null for one that the table does not name. */
export function ruleOf(key: string): RouteRule | null {
  const rules: Readonly<Record<string, RouteRule>> = ROUTES;
  return rules[key] ?? null;
}

/**
 * Whether the table and the roles let a walker use a route. `place` says whose tenant and board the address names; routes
 * that name none ignore it. Everybody but the installation admin belongs to "own" alone.
 */
export function mayUse(rule: RouteRule, walker: Walker, place: Place): boolean {
  if (rule.to === "anyone") return true;
  if (walker.is === "signed out") return false;
  if (rule.to === "board" && place === "supervisor's private board") return walker.is === "supervisor";
  if (rule.to === "signed-in" || walker.is === "installation-admin") return true;
  if (rule.to === "installation") return false;
  if (rule.to === "somewhere") return roleMay(walker.role, rule.action);
  if (place === "foreign") return false;
  if (rule.to === "tenant") return roleMay(walker.role, rule.action);
  if (walker.is === "limited viewer" && place !== "own team board") return false;
  return roleMay(walker.role, rule.action ?? "board.view");
}
