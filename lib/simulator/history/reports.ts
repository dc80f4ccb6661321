import { notFound } from "../http/answer";
import type { ReportRow } from "./rows";

/** A tenant's newest reports; older ones are forgotten. */
const KEPT = 40;

interface Report {
  readonly tenant: string;
  readonly title: string;
  readonly createdAt: number;
  readonly rows: readonly ReportRow[];
  /** How it ends instead of being done. */
  readonly fate: "done" | "failed" | "stuck";
}

export interface ReportStatus {
  readonly id: number;
  readonly status: "QUEUED" | "IN_PROGRESS" | "DONE" | "FAILED";
  readonly reason?: string;
}

/** Reports that were asked for. They take their time: a quarter of it in the queue, the rest being made. */
export class Reports {
  readonly #reports = new Map<number, Report>();
  readonly #takesMs: number;
  #lastId = 2_710_191;

  constructor(takesMs: number) {
    this.#takesMs = takesMs;
  }

  /** The new report's status. `now` is the wall's time, epoch ms. */
  add(report: Report, now: number): ReportStatus {
    this.#lastId += 1;
    this.#reports.set(this.#lastId, report);
    const own = [...this.#reports].filter(([, { tenant }]) => tenant === report.tenant);
    for (const [id] of own.slice(0, -KEPT)) this.#reports.delete(id);
    return this.#statusOf(this.#lastId, report, now);
  }

  /** Throws the API's refusal when the tenant has no such report. */
  status(id: string, tenant: string, now: number): ReportStatus {
    return this.#statusOf(Number(id), this.#find(id, tenant), now);
  }

  rows(id: string, tenant: string): readonly ReportRow[] {
    return this.#find(id, tenant).rows;
  }

  #find(id: string, tenant: string): Report {
    const report = this.#reports.get(Number(id));
    if (report === undefined || report.tenant !== tenant) throw notFound();
    return report;
  }

  #statusOf(id: number, { createdAt, fate }: Report, now: number): ReportStatus {
    const age = now - createdAt;
    if (age < this.#takesMs / 4) return { id, status: "QUEUED" };
    if (age < this.#takesMs || fate === "stuck") return { id, status: "IN_PROGRESS" };
    return fate === "failed"
      ? { id, status: "FAILED", reason: "The report could not be generated" }
      : { id, status: "DONE" };
  }
}
