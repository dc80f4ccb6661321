import "server-only";
import type { PeopleDeps } from "@/lib/server/people/deps";
import { services } from "./services";

/** What changing people needs, from the services of this process. */
export async function peopleDeps(): Promise<PeopleDeps> {
  const { config, db, live } = await services();
  return { db, secret: config.secret, recheck: (userId) => live.recheckPerson(userId) };
}
