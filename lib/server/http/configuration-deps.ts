import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import type { Trace } from "@/lib/server/audit/record";
import type { ConfigurationDeps } from "@/lib/server/configuration/apply";
import type { Applicant } from "@/lib/server/configuration/work";
import { identityProviderDeps } from "./identity-provider-deps";
import { tenantServices } from "./tenant-services";

/** What reading and applying configuration works with. */
export async function configurationDeps(): Promise<ConfigurationDeps> {
  const { live, kept } = await tenantServices();
  return { ...(await identityProviderDeps()), live, kept };
}

/** Somebody signed in, as whoever applies a file. */
export function applicantOf({ caller, trace }: { readonly caller: Caller; readonly trace: Trace }): Applicant {
  return { caller, ownId: caller.userId, trace };
}

/** A request's body may be this long: a file of the largest size, as JSON spells it, and what goes with it. */
export const MOST_BODY_BYTES = 4 * 1024 * 1024;
