import "server-only";

type Claims = Readonly<Record<string, unknown>>;

/** More than any provider puts into a token (Entra ID stops at 200), and longer than any name of a group, characters. */
const MOST_GROUPS = 1000;
const LONGEST_NAME = 256;

/** "untold": the person has groups, and the provider did not say which. */
export type ToldGroups = readonly string[] | "untold";

/**
 * The groups in a claim: a list, or a single name. `path` is the claim's name, or leads to it through objects, as in Keycloak's
 * "realm_access.roles"; a claim that is really called so goes first (Auth0's are addresses, with dots). Who has no such claim has
 * no groups.
 */
export function readGroups(claims: Claims, path: string): ToldGroups {
  if (keptBack(claims, path)) return "untold";
  const value = valueAt(claims, path);
  const list = Array.isArray(value) ? value : [value];
  if (list.length > MOST_GROUPS) return "untold";
  const names = list.filter((name) => typeof name === "string" && name !== "" && name.length <= LONGEST_NAME);
  return [...new Set(names.map(String))];
}

/** Whether the claim is there, in whatever shape. */
export function hasGroups(claims: Claims, path: string): boolean {
  return keptBack(claims, path) || valueAt(claims, path) !== undefined;
}

/**
 * Entra ID leaves out groups of more than 200 and says where else they are told ("overage"): by the names of distributed claims
 * (OpenID Connect Core 1.0, section 5.6.2), or by `hasgroups`.
 */
function keptBack(claims: Claims, path: string): boolean {
  const elsewhere = claims._claim_names;
  if (typeof elsewhere === "object" && elsewhere !== null && Object.hasOwn(elsewhere, path)) return true;
  return path === "groups" && (claims.hasgroups === true || claims.hasgroups === "true");
}

function valueAt(claims: Claims, path: string): unknown {
  return within(claims, path) ?? path.split(".").reduce(within, claims);
}

function within(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
