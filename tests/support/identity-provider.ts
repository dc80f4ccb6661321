import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Configuration, default as OidcProvider } from "oidc-provider";

type Claims = Record<string, unknown>;

/** Somebody with an account at the test's identity provider, who signs in there by typing their subject. */
export interface ProviderPerson {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[] | string;
  readonly [claim: string]: unknown;
}

export interface TestIdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Adds a person, or changes the one with this subject. */
  person(person: ProviderPerson): void;
  /** What becomes of ID tokens on their way out: other claims, signed by the provider's own key, or another token; null: nothing. */
  tamper: ((claims: Claims) => Claims | string) | null;
  /** How many token requests it has answered, and what it was asked to authorise last. */
  readonly seen: { tokens: number; authorization: URLSearchParams };
  stop(): Promise<void>;
}

export interface IdentityProviderOptions {
  /** Where it may lead browsers back to. */
  readonly redirectUris: readonly string[];
  /** As the specification has it: whoever gets an access token learns e-mail, name and groups at userinfo alone. */
  readonly thinIdTokens?: boolean;
}

const CLIENT = { clientId: "wallboard", clientSecret: "a client secret with $ign s & more" };

/** A real OpenID provider (npm's oidc-provider) on this machine, with a login page of its own. */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<TestIdentityProvider> {
  const people = new Map<string, ProviderPerson>();
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // Holds because a server that listens on a host and port says so in this shape.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await quietProvider(issuer, configuration(people, privateKey, options));
  const test: TestIdentityProvider = {
    issuer,
    ...CLIENT,
    person: (person) => void people.set(person.sub, person),
    tamper: null,
    seen: { tokens: 0, authorization: new URLSearchParams() },
    stop: () => stop(server),
  };
  provider.use(async (context, next) => {
    if (context.path === "/auth") test.seen.authorization = new URLSearchParams(context.querystring);
    await next();
    if (context.path !== "/token") return;
    test.seen.tokens += 1;
    // Holds because a token endpoint answers JSON (RFC 6749, section 5.1).
    const body = context.body as { id_token?: string } | undefined;
    if (test.tamper === null || body?.id_token === undefined) return;
    const changed = test.tamper(claimsOf(body.id_token));
    context.body = { ...body, id_token: typeof changed === "string" ? changed : signed(privateKey, changed) };
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/") === true) void logIn(provider, request, response);
    // Browsers ask for it unasked, and complain where there is none.
    else if (request.url === "/favicon.ico") response.writeHead(204).end();
    else void answer(request, response);
  });
  return test;
}

function configuration(
  people: ReadonlyMap<string, ProviderPerson>,
  privateKey: KeyObject,
  { redirectUris, thinIdTokens = false }: IdentityProviderOptions,
): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [...redirectUris],
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "test", alg: "RS256", use: "sig" }] },
    scopes: ["openid", "email", "profile", "groups"],
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "given_name", "family_name", "_claim_names"],
      groups: ["groups", "realm_access"],
    },
    conformIdTokenClaims: thinIdTokens,
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ["only a test's"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => {
      const person = people.get(sub);
      return person === undefined ? undefined : { accountId: sub, claims: () => ({ ...person }) };
    },
    // Whoever signs in has consented.
    loadExistingGrant: async ({ oidc }) => {
      const [client, session] = [oidc.client, oidc.session];
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email profile groups");
      await grant.save();
      return grant;
    },
    renderError: (context, out) => {
      context.type = "json";
      context.body = out;
    },
  };
}

/** The provider's own login page: who one is, and a way to give up. */
async function logIn(provider: OidcProvider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === "GET") {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><title>Contoso login</title><h1>Contoso login</h1>
      <form method="post"><label>Account <input name="account" autofocus></label>
      <button>Continue</button> <button name="cancel" value="yes">Cancel</button></form></html>`);
    return;
  }
  const form = new URLSearchParams(await text(request));
  const result =
    form.get("cancel") === null
      ? { login: { accountId: form.get("account") ?? "" } }
      : { error: "access_denied", error_description: "the person gave up" };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** It warns of what is right for a test alone: keeping everything in memory, and the Node that the suite runs on. */
async function quietProvider(issuer: string, settings: Configuration): Promise<OidcProvider> {
  const { info, warn } = console;
  Object.assign(console, { info: () => undefined, warn: () => undefined });
  try {
    const { default: Provider } = await import("oidc-provider");
    return new Provider(issuer, settings);
  } finally {
    Object.assign(console, { info, warn });
  }
}

function claimsOf(token: string): Claims {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
}

/** A JSON Web Token by RS256 (RFC 7515). */
export function signed(key: KeyObject, claims: Claims, header: Claims = { alg: "RS256", kid: "test" }): string {
  const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${parts}.${sign("RSA-SHA256", Buffer.from(parts), key).toString("base64url")}`;
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });
}
