import { Rng } from "../centre/rng";
import type { TenantSpec } from "../tenants";
import { type Endpoint, type Fault, type FaultInput, faultSchema } from "./schema";

export interface StandingFault {
  readonly id: number;
  readonly fault: Fault;
  /** Matching requests so far, and how many of them it struck. */
  seen: number;
  struck: number;
}

/** Whom a request is for. A token request is for every tenant of its key. */
export interface Target {
  readonly tenants: readonly TenantSpec[];
  readonly endpoint: Endpoint;
}

/** The faults that are switched on. */
export class FaultBook {
  readonly #faults: StandingFault[] = [];
  readonly #rng: Rng;
  #lastId = 0;

  constructor(seed: number) {
    this.#rng = new Rng(seed);
  }

  /** Throws a ZodError for a fault that does not exist. */
  add(input: FaultInput): number {
    const fault = faultSchema.parse(input);
    this.#lastId += 1;
    this.#faults.push({ id: this.#lastId, fault, seen: 0, struck: 0 });
    return this.#lastId;
  }

  list(): readonly StandingFault[] {
    return this.#faults;
  }

  /** Takes one fault back, or all of them. Returns how many there were. */
  remove(id?: number): number {
    const kept = id === undefined ? [] : this.#faults.filter((standing) => standing.id !== id);
    const removed = this.#faults.length - kept.length;
    this.#faults.splice(0, this.#faults.length, ...kept);
    return removed;
  }

  /** The faults that strike this request, counted as used. */
  strike(target: Target): Fault[] {
    const struck: Fault[] = [];
    for (const standing of this.#faults) {
      const { fault } = standing;
      if (fault.kind === "freeze" || !matches(fault, target)) continue;
      standing.seen += 1;
      if (standing.seen <= fault.after) continue;
      if (fault.count !== undefined && standing.struck >= fault.count) continue;
      if (fault.probability < 1 && !this.#rng.chance(fault.probability)) continue;
      standing.struck += 1;
      struck.push(fault);
    }
    return struck;
  }

  /** Whether the data of a tenant stand still. */
  isFrozen(tenant: TenantSpec): boolean {
    return this.#faults.some(({ fault }) => fault.kind === "freeze" && isFor(fault, tenant));
  }
}

function matches(fault: Fault, target: Target): boolean {
  if (fault.tenant !== undefined && !target.tenants.some((tenant) => isFor(fault, tenant))) return false;
  const wanted = fault.endpoint;
  if (wanted !== undefined)
    return Array.isArray(wanted) ? wanted.includes(target.endpoint) : wanted === target.endpoint;
  // Unless asked for, only what is about tokens strikes the token endpoint, and only what is about reports those of the Historical API.
  if (fault.kind === "product-missing") return true;
  if (target.endpoint === "token") return TOKEN_FAULTS.has(fault.kind);
  if (target.endpoint.startsWith("report-")) return REPORT_FAULTS.has(fault.kind);
  return !TOKEN_FAULTS.has(fault.kind) && !REPORT_FAULTS.has(fault.kind);
}

const REPORT_FAULTS: ReadonlySet<Fault["kind"]> = new Set(["report-failed", "report-stuck", "odd-report-rows"]);
const TOKEN_FAULTS: ReadonlySet<Fault["kind"]> = new Set(["bad-token-answer", "token-error"]);

function isFor(fault: Fault, tenant: TenantSpec): boolean {
  return fault.tenant === undefined || [tenant.name, tenant.tenantName, tenant.apiKey].includes(fault.tenant);
}
