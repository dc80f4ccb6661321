import type { SimulatorClock } from "../clock";
import type { FaultBook } from "../faults/fault-book";
import { withOddRows } from "../faults/odd-rows";
import type { Endpoint, Fault } from "../faults/schema";
import type { Dialect } from "../metrics/reading";
import type { TenantSpec } from "../tenants";
import type { Tenant } from "../world";
import { type Answer, badRequest, fault, invalidToken, notFound, productMissing, Refusal } from "./answer";
import type { Historical } from "./call";
import { findRoute, type Route } from "./routes";
import type { Row } from "./rows";
import type { Tokens } from "./tokens";

export interface GatewayOptions {
  readonly tenants: readonly Tenant[];
  readonly tokens: Tokens;
  readonly faults: FaultBook;
  readonly clock: SimulatorClock;
  /** Status of a request to another region than the tenant's. */
  readonly wrongRegion: 401 | 404;
  readonly scale: Dialect["scale"];
  readonly singleRow: "array" | "object";
  readonly historical: Omit<Historical, "wall">;
  /** Brings a tenant's data up to the last refresh. */
  readonly refresh: (tenant: Tenant) => void;
  readonly seen: (endpoint: Endpoint, tenant: TenantSpec | null) => void;
}

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly tenantInfo: string | undefined;
  readonly accept: string | undefined;
  readonly body: string;
}

/** An answer and the faults that are yet to strike its delivery. */
export interface Outcome {
  readonly answer: Answer;
  readonly faults: readonly Fault[];
  readonly delayMs: number;
}

/** Answers what a client of 8x8 asks: for a token, for real-time metrics, or for reports of what was. */
export class Gateway {
  readonly #options: GatewayOptions;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  answer(request: ApiRequest): Outcome {
    const { tokens, faults, seen } = this.#options;
    if (request.path === "/oauth/v2/token") {
      const tenants = tokens.tenantsOf(request.authorization);
      seen("token", tenants[0] ?? null);
      const struck = faults.strike({ tenants, endpoint: "token" });
      return outcome(struck, () => {
        if (request.method !== "POST") throw new Refusal(405, { ErrorCode: "method_not_allowed", Error: "Use POST" });
        // A key without the product still gets a token; it just cannot do anything.
        refuseByFault(
          struck.filter((each) => each.kind !== "product-missing"),
          this.#options.clock.wall(),
        );
        return tokens.issue(request.authorization, request.body, struck);
      });
    }
    const route = findRoute(request.path);
    if (route === null)
      return outcome([], () => {
        throw notFound();
      });
    return this.#metrics(request, route);
  }

  #metrics(request: ApiRequest, route: Route): Outcome {
    const { tokens, faults, seen, clock } = this.#options;
    let key = "";
    let refusal: unknown = null;
    try {
      key = tokens.keyOf(request.authorization);
    } catch (error) {
      refusal = error;
    }
    const tenants = this.#options.tenants.filter(({ spec }) => spec.apiKey === key);
    const named = tenants.find(({ spec }) => spec.tenantName === (request.tenantInfo ?? null)) ?? tenants[0];
    seen(route.endpoint, named?.spec ?? null);
    const struck = faults.strike({ tenants: named === undefined ? [] : [named.spec], endpoint: route.endpoint });
    return outcome(struck, () => {
      if (refusal !== null) throw refusal;
      if (request.method !== route.method) throw new Refusal(405, { message: "Method not allowed" });
      if (struck.some((each) => each.kind === "drop-tokens")) {
        tokens.drop(key);
        throw invalidToken();
      }
      refuseByFault(struck, clock.wall());
      if (!acceptsJson(request.accept)) throw new Refusal(406, { message: "Not acceptable" });
      return this.#tenantAnswer(request, route, tenants, struck);
    });
  }

  #tenantAnswer(request: ApiRequest, route: Route, tenants: readonly Tenant[], struck: readonly Fault[]): Answer {
    const { wrongRegion, refresh } = this.#options;
    const local = tenants.filter(({ spec }) => spec.region === route.region);
    if (local.length === 0) throw wrongRegion === 401 ? invalidToken() : notFound();
    const tenant = byHeader(local, request.tenantInfo);
    refresh(tenant);
    const shape = struck.find((each) => each.kind === "single-row");
    const scale = struck.find((each) => each.kind === "scale");
    const answer = route.handle({
      tenant,
      query: request.query,
      body: request.body,
      historical: { ...this.#options.historical, wall: this.#options.clock.wall() },
      version: route.version,
      dialect: {
        scale: scale?.kind === "scale" ? scale.scale : this.#options.scale,
        numbersAsText: struck.some((each) => each.kind === "numeric-strings"),
      },
      singleRow: shape?.kind === "single-row" ? shape.shape : this.#options.singleRow,
      faults: struck,
    });
    const odd = struck.find((each) => each.kind === "odd-rows");
    if (odd?.kind !== "odd-rows" || !isRows(answer.body)) return answer;
    return { ...answer, body: withOddRows(answer.body, odd.odd) };
  }
}

/** Lists of rows are the only arrays among the answers. */
function isRows(body: unknown): body is readonly Row[] {
  return Array.isArray(body);
}

function outcome(faults: readonly Fault[], answer: () => Answer): Outcome {
  const delayMs = faults.reduce((sum, each) => (each.kind === "slow" ? sum + each.ms : sum), 0);
  try {
    return { answer: answer(), faults, delayMs };
  } catch (error) {
    if (error instanceof Refusal) return { answer: error.answer, faults, delayMs };
    throw error;
  }
}

/** One tenant needs no header; where several share a key it must name one of them. */
function byHeader(tenants: readonly Tenant[], tenantInfo: string | undefined): Tenant {
  const [first] = tenants;
  if (first !== undefined && first.spec.tenantName === null) return first;
  if (tenantInfo === undefined || tenantInfo === "") throw badRequest("X-Tenant-Info header is missing.");
  const tenant = tenants.find(({ spec }) => spec.tenantName === tenantInfo);
  if (tenant === undefined) throw badRequest("Invalid value for X-Tenant-Info header.");
  return tenant;
}

function acceptsJson(accept: string | undefined): boolean {
  return accept === undefined || accept === "" || /\*\/\*|application\/(\*|json)/.test(accept);
}

function refuseByFault(faults: readonly Fault[], wall: number): void {
  for (const each of faults) {
    switch (each.kind) {
      case "unauthorized":
        throw each.product ? productMissing() : invalidToken();
      case "product-missing":
        throw productMissing();
      case "forbidden":
        throw new Refusal(403, { message: "Forbidden" });
      case "not-found":
        throw notFound();
      case "bad-request":
        throw new Refusal(400, { message: each.message });
      case "rate-limited":
        throw new Refusal(
          429,
          fault("Rate limit quota violation", "policies.ratelimit.QuotaViolation"),
          limitHeaders(each.header, each.retryAfterSeconds, wall),
        );
      case "server-error":
        throw new Refusal(
          500,
          fault("Internal Server Error", "messaging.runtime.Error"),
          retryAfter(each.retryAfterSeconds),
        );
      case "unavailable":
        throw new Refusal(
          503,
          fault("The Service is temporarily unavailable", "messaging.adaptors.http.flow.ServiceUnavailable"),
          retryAfter(each.retryAfterSeconds),
        );
      default:
    }
  }
}

const retryAfter = (seconds: number | undefined): Record<string, string> =>
  seconds === undefined ? {} : { "Retry-After": String(seconds) };

function limitHeaders(
  header: "retry-after" | "retry-after-date" | "x-ratelimit-reset" | "none",
  seconds: number,
  wall: number,
) {
  const until = wall + seconds * 1000;
  const headers: Record<string, string> = {};
  if (header === "retry-after") headers["Retry-After"] = String(seconds);
  if (header === "retry-after-date") headers["Retry-After"] = new Date(until).toUTCString();
  if (header === "x-ratelimit-reset") headers["x-ratelimit-reset"] = String(Math.ceil(until / 1000));
  return headers;
}
