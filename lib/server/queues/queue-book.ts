import "server-only";
import type { QueueMedia } from "@/lib/domain/queue-settings";

/** How a tenant wants one of its queues shown. */
interface QueueSetting {
  /** A friendlier name; null shows 8x8's. */
  readonly label: string | null;
  /** How customers reach it; null where nobody says. */
  readonly media: QueueMedia | null;
  /** Place on boards, the smallest first; those without one follow as 8x8 lists them. */
  readonly position: number | null;
  /** Left out of boards and of their totals. */
  readonly hidden: boolean;
}

/** By queue id; a queue without an entry is shown as 8x8 has it. */
export type QueueSettings = ReadonlyMap<string, QueueSetting>;

export const NO_SETTINGS: QueueSettings = new Map();

/** What is kept about the queues of tenants, as the live side uses it. */
export interface QueueBook {
  settings(tenantId: string): Promise<QueueSettings>;
  /** A sweep has seen these, named as 8x8 names them, at `nowMs`. Never throws and never keeps the caller waiting. */
  seen(tenantId: string, queues: readonly { readonly id: string; readonly name: string }[], nowMs: number): void;
}
