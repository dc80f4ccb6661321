import type { Fault } from "../faults/schema";
import { GROUPINGS, REPORT_TYPE, readDefinition } from "../history/definition";
import { REPORT_METRICS } from "../history/report-metrics";
import { type ReportRow, reportRows } from "../history/rows";
import { type Answer, badRequest, notFound } from "./answer";
import { type Call, queueName, queuesOf } from "./call";
import { pageParams } from "./params";
import { ok, paged } from "./rows";

/** More rows than this are not served as JSON. */
const MOST_ROWS = 10_000;

const TYPE = {
  type: REPORT_TYPE,
  groupBy: Object.entries(GROUPINGS).map(([name, { filters }]) => ({ name, filters })),
  metrics: [...REPORT_METRICS.keys()],
};

export function listReportTypes(): Answer {
  return ok([TYPE]);
}

export function showReportType(type: string): Answer {
  if (type !== REPORT_TYPE) throw notFound();
  return ok(TYPE);
}

/** Makes a report of what the log holds now; it is told of when it has taken its time. */
export function createReport(call: Call): Answer {
  const { tenant, historical } = call;
  const { history, centre, spec } = tenant;
  const definition = readDefinition(call.body, spec.zones, historical.range);
  const asOf = history.settle(centre.now);
  const queues = queuesOf(call).map((queue) => ({ spec: queue.spec, name: queueName(call, queue) }));
  const { scale } = call.dialect;
  const rows = reportRows(definition, history, queues, { asOf, scale, quiet: historical.quietRows });
  const has = (kind: Fault["kind"]) => call.faults.some((fault) => fault.kind === kind);
  const fate = has("report-failed") ? "failed" : has("report-stuck") ? "stuck" : "done";
  const { reports, wall } = historical;
  return ok(reports.add({ tenant: spec.name, title: definition.title, createdAt: wall, rows, fate }, wall));
}

export function showReportStatus(call: Call, id: string): Answer {
  return ok(call.historical.reports.status(id, call.tenant.spec.name, call.historical.wall));
}

/** A page of a report that is done. */
export function showReportData(call: Call, id: string): Answer {
  const { reports, wall } = call.historical;
  const { status } = reports.status(id, call.tenant.spec.name, wall);
  if (status !== "DONE") throw badRequest(`Report data is not available while its status is ${status}`);
  const rows = reports.rows(id, call.tenant.spec.name).slice(0, MOST_ROWS);
  const { subjects, headers } = paged(rows, pageParams(call.query, 100));
  const written = subjects.map((row) => write(row, call));
  const odd = call.faults.some(({ kind }) => kind === "odd-report-rows");
  return ok(odd ? [...subjects.slice(0, 1).flatMap(oddRows), ...written] : written, headers);
}

/** 8x8's papers name the totals in two ways. */
function write({ total, items }: ReportRow, { historical }: Call): unknown {
  return historical.totals === "total" ? { total, items } : { totals: total, items };
}

/** What no client should trip over: rows that lack what they are of, that are none, and values that are no numbers. */
function oddRows({ items }: ReportRow): unknown[] {
  const without = (key: string) => ({ total: null, items: items.filter((item) => item.key !== key) });
  const bent = (value: unknown) => ({ total: null, items: items.map((item) => ({ ...item, value })) });
  return [
    "a row that is only text",
    null,
    { total: null },
    without("queueId"),
    without("startTime"),
    bent("n/a"),
    bent({}),
  ];
}
