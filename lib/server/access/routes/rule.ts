import "server-only";
import type { InstallationAction, TenantAction } from "@/lib/domain/roles";

/** Who may use a route. Whatever is not named in the table has no rule, and a route without a rule is a failing test. */
export type RouteRule =
  /** Anybody, and why that is safe. */
  | { readonly to: "anyone"; readonly why: string }
  /** Whoever is signed in; it concerns themselves, or answers only with what they may see. */
  | { readonly to: "signed-in"; readonly why: string }
  | { readonly to: "installation"; readonly action: InstallationAction }
  /** The tenant is the address's `[tenantId]`. */
  | { readonly to: "tenant"; readonly action: TenantAction }
  /** Whoever may do it in some tenant; the answer holds only those tenants. */
  | { readonly to: "somewhere"; readonly action: TenantAction }
  /** Whoever may see the address's `[boardId]`, and where an action is named may do that in its tenant. */
  | { readonly to: "board"; readonly action?: TenantAction };

export type RouteRules = Readonly<Record<string, RouteRule>>;
