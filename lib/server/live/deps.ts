import "server-only";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { ClientFactory } from "@/lib/server/eightx8/client";
import type { QueueBook } from "@/lib/server/queues/queue-book";
import type { Tenant } from "@/lib/server/tenants/tenant";
import type { Clock } from "./clock";
import type { WithRestOfDay } from "./outlooks";
import type { RecalledMinute } from "./trend";

/** The part of a pino logger that the live side uses. */
export interface LiveLog {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface LiveLimits {
  /** Open streams of one person; a wall of screens may share one sign-in. */
  readonly streamsPerPerson: number;
  /** Open streams by one link: a whole wall behind it, but not all that this process carries. */
  readonly streamsPerLink: number;
  /** Open streams of one display: the board that it shows, the next one, and those that a broken connection left behind. */
  readonly streamsPerDisplay: number;
  /** Open streams of the whole process. */
  readonly streams: number;
}

export interface LiveDeps {
  readonly clients: Pick<ClientFactory, "clientFor" | "tokenAgeMs">;
  readonly findTenant: (tenantId: string) => Promise<Tenant | null>;
  /** What is kept about the queues; without it they are shown as 8x8 has them. */
  readonly queues?: QueueBook;
  /** A tenant's own rules for figures; without it the built-in ones apply. */
  readonly rules?: (tenantId: string) => Promise<Rules>;
  /** What was recorded of the last hour, oldest first; without it a tenant's trend begins empty. */
  readonly lastHour?: (tenantId: string) => Promise<readonly RecalledMinute[]>;
  /** What the rest of a queue's day will bring; without it nothing is said of it. */
  readonly restOfDay?: (tenantId: string, queueId: string) => Promise<WithRestOfDay | null>;
  /** Hosts whose pages tiles may embed, in lower case. */
  readonly embedHosts?: readonly string[];
  readonly log: LiveLog;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly limits?: LiveLimits;
}

export const DEFAULT_LIMITS: LiveLimits = {
  streamsPerPerson: 30,
  streamsPerLink: 300,
  streamsPerDisplay: 12,
  streams: 5000,
};
