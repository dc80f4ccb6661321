import { hashText, Rng } from "../centre/rng";
import type { SimulatorClock } from "../clock";
import type { Fault } from "../faults/schema";
import { REALTIME_PRODUCT, type TenantSpec } from "../tenants";
import { type Answer, invalidToken, productMissing } from "./answer";

interface Issued {
  readonly apiKey: string;
  readonly expiresAt: number;
  readonly products: readonly string[];
}

const DEFAULT_PRODUCTS = [REALTIME_PRODUCT, "analytics historical-api"];

/** Issues opaque tokens and knows them again until they expire or are dropped. */
export class Tokens {
  readonly #issued = new Map<string, Issued>();
  readonly #tenants: readonly TenantSpec[];
  readonly #clock: SimulatorClock;
  readonly #seconds: number;
  readonly #rng: Rng;
  issuedCount = 0;

  constructor(tenants: readonly TenantSpec[], clock: SimulatorClock, seconds: number, seed: number) {
    this.#tenants = tenants;
    this.#clock = clock;
    this.#seconds = seconds;
    this.#rng = new Rng(seed ^ hashText("tokens"));
  }

  /** The tenants of the key that the Basic header names, whatever its secret. */
  tenantsOf(authorization: string | undefined): TenantSpec[] {
    const { key } = basic(authorization);
    return this.#tenants.filter((tenant) => tenant.apiKey === key);
  }

  /** Answers a request for a token. `body` is the form. */
  issue(authorization: string | undefined, body: string, faults: readonly Fault[]): Answer {
    const { key, secret } = basic(authorization);
    const tenant = this.#tenants.find((each) => each.apiKey === key && each.apiSecret === secret);
    if (new URLSearchParams(body).get("grant_type") !== "client_credentials") {
      return tokenError(400, "invalid_request", "Required param : grant_type");
    }
    if (tenant === undefined) return tokenError(401, "invalid_client", "Client credentials are invalid");
    const refused = faults.find((fault) => fault.kind === "token-error");
    if (refused?.kind === "token-error")
      return tokenError(refused.status, "invalid_request", "The request was refused");
    const missing = faults.some((fault) => fault.kind === "product-missing");
    const products = missing ? ["work analytics-api"] : (tenant.products ?? DEFAULT_PRODUCTS);
    const wall = this.#clock.wall();
    const token = Array.from({ length: 28 }, () => this.#rng.integer(0, 35).toString(36)).join("");
    this.#issued.set(token, { apiKey: key, expiresAt: wall + this.#seconds * 1000, products });
    this.#forgetExpired();
    this.issuedCount += 1;
    const answer = {
      api_product_list: `[${products.join(", ")}]`,
      api_product_list_json: products,
      access_token: token,
      token_type: "BearerToken",
      status: "approved",
      issued_at: String(wall),
      // A fresh token is a moment old already when it is told of.
      expires_in: String(this.#seconds - 1),
      organization_name: "simulator",
      refresh_count: "0",
    };
    const bent = faults.find((fault) => fault.kind === "bad-token-answer");
    return { status: 200, body: bent?.kind === "bad-token-answer" ? bend(answer, bent.answer) : answer };
  }

  /** The key behind a request. Throws the API's refusal for a token that is missing, unknown or too old. */
  keyOf(authorization: string | undefined): string {
    const issued = this.#issued.get(/^Bearer (\S+)$/i.exec(authorization ?? "")?.[1] ?? "");
    if (issued === undefined || issued.expiresAt <= this.#clock.wall()) throw invalidToken();
    if (!issued.products.includes(REALTIME_PRODUCT)) throw productMissing();
    return issued.apiKey;
  }

  /** Forgets every token of a key at once, as after a change in the Admin Console. */
  drop(apiKey: string): void {
    for (const [token, issued] of this.#issued) if (issued.apiKey === apiKey) this.#issued.delete(token);
  }

  #forgetExpired(): void {
    const wall = this.#clock.wall();
    for (const [token, issued] of this.#issued) if (issued.expiresAt <= wall) this.#issued.delete(token);
  }
}

function bend(
  answer: Record<string, unknown>,
  how: "not-json" | "no-token" | "number-expiry" | "no-expiry" | "empty-token",
) {
  const { access_token: token, expires_in: expiry, ...rest } = answer;
  switch (how) {
    case "not-json":
      return "<html><body>Service temporarily moved</body></html>";
    case "no-token":
      return { ...rest, expires_in: expiry };
    case "no-expiry":
      return { ...rest, access_token: token };
    case "number-expiry":
      return { ...rest, access_token: token, expires_in: Number(expiry) };
    case "empty-token":
      return { ...rest, access_token: "", expires_in: expiry };
  }
}

function tokenError(status: number, code: string, text: string): Answer {
  return { status, body: { ErrorCode: code, Error: text } };
}

function basic(authorization: string | undefined): { key: string; secret: string } {
  const encoded = /^Basic (\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? { key: "", secret: "" } : { key: text.slice(0, colon), secret: text.slice(colon + 1) };
}
