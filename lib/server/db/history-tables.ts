import "server-only";
import type { ColumnType } from "kysely";
import type { StoredBytes } from "./stored-bytes";

/*
 * What was seen and what was reported, as blocks of bytes (lib/server/history/codec). Instants are epoch ms.
 */

/** Each engine hands out its own kind. */
type Bytes = ColumnType<StoredBytes, Buffer, Buffer>;

/** All of a tenant as a minute ended: what was not yet folded into hours and days. */
interface HistorySampleTable {
  tenant_id: string;
  /** When the minute began. */
  minute_ms: number;
  /** JSON array of the metrics, in the order of the block's values. */
  metrics: string;
  data: Bytes;
}

/** The sixty minutes of an hour, of one metric. */
interface HistoryHourTable {
  tenant_id: string;
  hour_ms: number;
  metric: string;
  data: Bytes;
}

/** The quarters of a day of UTC, of one subject: a chart of a month of one queue reads 32 rows, whatever it shows of it. */
interface HistoryDayTable {
  tenant_id: string;
  day_ms: number;
  subject: string;
  data: Bytes;
}

/** What 8x8's Historical API said of the quarters of a day of UTC, of one subject: counts, and whether they are final. */
interface HistoryReportTable {
  tenant_id: string;
  day_ms: number;
  subject: string;
  /** Its names are each `ReportedCount`, and "final": 1 where 8x8 will not change it any more, 0 where it may. */
  data: Bytes;
}

/**
 * What charts show of a day that is over, of all of many queues together: made of the days and reports, gone when those change, and made anew.
 */
interface HistorySheetTable {
  tenant_id: string;
  /** When the day begins and ends in the tenant's zone. */
  from_ms: number;
  to_ms: number;
  /** Which queues, by a digest of their ids; empty for the roster, the row that says of whom anything is kept of the day. */
  queues: string;
  /** Minutes of a bin; 0 for the roster, -1 for the mark of who makes the day's sheets. */
  step: number;
  data: Bytes;
}

/** Queues whose charts were asked for together. */
interface HistorySetTable {
  tenant_id: string;
  /** Of `queues`, which may be long. */
  digest: string;
  /** JSON: which of a tenant's queues. */
  queues: string;
  asked_at: number;
}

/** How far a tenant's samples are folded. */
interface HistoryProgressTable {
  tenant_id: string;
  /** The first quarter that is not in its day yet. */
  quarters_to: number;
  /** The first hour that is not folded yet. */
  hours_to: number;
}

/** Which process records, where there are several. */
interface HistoryLeaseTable {
  name: string;
  holder: string;
  until_ms: number;
}

export interface HistoryTables {
  history_samples: HistorySampleTable;
  history_hours: HistoryHourTable;
  history_days: HistoryDayTable;
  history_reports: HistoryReportTable;
  history_sheets: HistorySheetTable;
  history_sets: HistorySetTable;
  history_progress: HistoryProgressTable;
  history_leases: HistoryLeaseTable;
}
