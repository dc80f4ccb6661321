import { listDisplays } from "@/lib/server/displays/list-displays";
import { noStore } from "@/lib/server/http/answer";
import { guarded } from "@/lib/server/http/guard";
import { services } from "@/lib/server/http/services";

/** Every display that the caller may place, with how it does. */
export const GET = guarded("GET /api/displays", async ({ caller }) => {
  const { db } = await services();
  return noStore(await listDisplays(db, caller, Date.now()));
});
