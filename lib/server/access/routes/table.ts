import "server-only";
import { BOARD_ROUTES } from "./boards";
import { DISPLAY_ROUTES } from "./displays";
import { PEOPLE_ROUTES } from "./people";
import type { RouteRule } from "./rule";
import { SETTINGS_ROUTES } from "./settings";
import { TENANT_ROUTES } from "./tenants";

/** Every route of the product and who may use it. A test walks the app folder and fails on one that is not here. */
export const ROUTES = {
  ...BOARD_ROUTES,
  ...TENANT_ROUTES,
  ...DISPLAY_ROUTES,
  ...PEOPLE_ROUTES,
  ...SETTINGS_ROUTES,
} as const;

type Routes = typeof ROUTES;
/** The routes with this kind of rule. */
type RouteTo<To extends RouteRule["to"]> = {
  [Key in keyof Routes]: Routes[Key]["to"] extends To ? Key : never;
}[keyof Routes];

export type HandlerOf<To extends RouteRule["to"]> = Exclude<RouteTo<To>, `PAGE ${string}`>;
export type PageOf<To extends RouteRule["to"]> = Extract<RouteTo<To>, `PAGE ${string}`>;
