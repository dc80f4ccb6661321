import { signInName } from "@/lib/domain/identity-provider";
import { handleAuth } from "@/lib/server/http/auth-handler";

/** What the product's cookies are in one browser. */
type Jar = Map<string, string>;

export interface BrowserOptions {
  /** WALLBOARD_URL, without a trailing slash. */
  readonly siteUrl: string;
  /** The network address that the browser's requests come from. */
  readonly address?: string;
}

/** A browser without a window: signs in at the product's handlers and at a provider's pages, cookies and redirects included. */
export function ssoBrowser({ siteUrl, address = "192.0.2.1" }: BrowserOptions) {
  const jar: Jar = new Map();
  const atProvider: Jar = new Map();

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("host", new URL(siteUrl).host);
    headers.set("cookie", cookieHeader(jar));
    headers.set("x-wallboard-address", address);
    const response = await handleAuth(new Request(`${siteUrl}${path}`, { ...init, headers }));
    keep(jar, response);
    return response;
  }

  /** What the button does; resolves to where it leads. */
  async function begin(providerId: string, next = "/", over: { headers?: HeadersInit; query?: string } = {}) {
    const { csrfToken } = await (await ask("/api/auth/csrf")).json();
    const response = await ask(`/api/auth/signin/${signInName(providerId)}${over.query ?? ""}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: siteUrl, ...over.headers },
      body: new URLSearchParams({ csrfToken, callbackUrl: next, json: "true" }).toString(),
    });
    const { url } = await response.json();
    return String(url);
  }

  /** Signs in at the provider as somebody, or gives up there; resolves to the address it leads back to. */
  async function logIn(url: string, as: { readonly account: string } | { readonly cancel: "yes" }): Promise<string> {
    let [at, init]: [string, RequestInit] = [url, {}];
    for (let hop = 0; hop < 10; hop += 1) {
      if (at.startsWith(`${siteUrl}/`)) return at;
      const response = await fetch(at, {
        ...init,
        redirect: "manual",
        headers: { ...init.headers, cookie: cookieHeader(atProvider) },
      });
      keep(atProvider, response);
      const body = await response.text();
      const location = response.headers.get("location");
      if (location !== null) [at, init] = [new URL(location, at).href, {}];
      else if (response.ok && body.includes("<form"))
        init = { method: "POST", body: new URLSearchParams({ ...as }), headers: {} };
      else throw new Error(`the provider answered ${response.status}: ${body}`);
    }
    throw new Error("the provider leads nowhere");
  }

  /** Comes back from the provider; resolves to where the product leads then, without its host. */
  async function comeBack(url: string): Promise<string> {
    const response = await ask(url.slice(siteUrl.length));
    const location = response.headers.get("location");
    if (location === null) throw new Error(`the product answered ${response.status}: ${await response.text()}`);
    const { origin, pathname, search, hash } = new URL(location);
    return origin === siteUrl ? pathname + search + hash : location;
  }

  return {
    jar,
    ask,
    begin,
    logIn,
    comeBack,
    /** The whole way; resolves to where it ends. */
    async signIn(providerId: string, account: string, next = "/"): Promise<string> {
      return comeBack(await logIn(await begin(providerId, next), { account }));
    },
    /** `Cookie` header of the session; null while there is none. */
    session(): string | null {
      const name = [...jar.keys()].find((key) => key.endsWith("wallboard-session"));
      return name === undefined ? null : `${name}=${jar.get(name)}`;
    },
  };
}

/** What a path of the sign-in page says went wrong; the path itself where it is another page. */
export function problemIn(path: string): string {
  const url = new URL(path, "http://wallboard");
  return url.pathname === "/sign-in" ? (url.searchParams.get("problem") ?? path) : path;
}

function cookieHeader(jar: Jar): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

function keep(jar: Jar, response: Response): void {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = "", ...attributes] = cookie.split("; ");
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    const isGone = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
    if (isGone || value === "") jar.delete(name);
    else jar.set(name, value);
  }
}
