import "server-only";
import { type Config, getConfig } from "@/lib/server/config/config";
import { type Db, getDatabase } from "@/lib/server/db/database";
import { type ClientFactory, createClientFactory } from "@/lib/server/eightx8/client";
import { getLogger } from "@/lib/server/log/log";
import { once } from "@/lib/server/once";

/** What handlers and pages work with: one of each per process. */
export interface Services {
  readonly config: Config;
  readonly db: Db;
  readonly clients: ClientFactory;
}

/** The one place that wires everything; made on first use, the same ever after. */
export function services(): Promise<Services> {
  return once("services", async () => {
    const config = getConfig();
    const db = await getDatabase();
    const clients = createClientFactory({ log: getLogger("eightx8") });
    return { config, db, clients };
  });
}
