import "server-only";
import type { ColumnType } from "kysely";

/*
 * What was seen and what was reported, as blocks of bytes (lib/server/history/codec). Instants are epoch ms. A block holds one
 * metric of all that was measured, so a chart reads a block for each metric and day, however many queues it adds up.
 */

/** Each engine hands out its own kind. */
type Bytes = ColumnType<Buffer | ArrayBuffer, Buffer, Buffer>;

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

/** The quarters of a day of UTC, of one metric. */
interface HistoryDayTable {
  tenant_id: string;
  day_ms: number;
  metric: string;
  data: Bytes;
}

/** What 8x8's Historical API said of the quarters of a day of UTC: one count of all queues. */
interface HistoryReportTable {
  tenant_id: string;
  day_ms: number;
  /** A `ReportedCount`, or "final": 1 where 8x8 will not change it any more, 0 where it may. */
  name: string;
  data: Bytes;
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
  history_progress: HistoryProgressTable;
  history_leases: HistoryLeaseTable;
}
