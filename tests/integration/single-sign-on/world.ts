import { getConfig } from "@/lib/server/config/config";
import { services } from "@/lib/server/http/services";
import { addProvider, type ProviderSettings } from "@/tests/support/add-provider";
import {
  type IdentityProviderOptions,
  startIdentityProvider,
  type TestIdentityProvider,
} from "@/tests/support/identity-provider";
import { takeProcessConfig } from "@/tests/support/process-config";
import { ssoBrowser } from "@/tests/support/sso-browser";

export const SITE = "http://localhost:3000";
export const CONTOSO = "contoso";

export interface SsoWorld {
  readonly idp: TestIdentityProvider;
  /** Another provider of the installation, at the same issuer unless it says otherwise. */
  add(settings: Partial<ProviderSettings> & { readonly id: string }): Promise<void>;
  end(): Promise<void>;
}

/** This process as an installation with one identity provider, which is really there. */
export async function startWorld(options: Partial<IdentityProviderOptions> = {}): Promise<SsoWorld> {
  // Nothing listens there: what 8x8 says does not matter here.
  const config = takeProcessConfig({ WALLBOARD_URL: SITE, EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  const names = [CONTOSO, "other"];
  const idp = await startIdentityProvider({
    redirectUris: names.map((name) => `${SITE}/api/auth/callback/sso-${name}`),
    ...options,
  });
  const { db, live } = await services();
  const { issuer, clientId, clientSecret } = idp;
  const add: SsoWorld["add"] = (settings) =>
    addProvider(db, getConfig().secret, { issuer, clientId, clientSecret, ...settings });
  await add({ id: CONTOSO });
  return {
    idp,
    add,
    end: async () => {
      await idp.stop();
      await live.stop();
      await config.end();
    },
  };
}

let browsers = 0;

/** A fresh browser at a network address that nobody has failed from yet. */
export function browser(): ReturnType<typeof ssoBrowser> {
  browsers += 1;
  return ssoBrowser({ siteUrl: SITE, address: `198.51.100.${browsers}` });
}

/** The newest event of the trail. */
export async function lastEvent() {
  const { db } = await services();
  const row = await db
    .selectFrom("audit_events")
    .selectAll()
    .orderBy("at", "desc")
    .orderBy(db.dynamic.ref<"id">("rowid"), "desc")
    .executeTakeFirstOrThrow();
  return { ...row, after: row.after === null ? null : JSON.parse(row.after) };
}
