import { join } from "node:path";
import { sessionCookieName, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { createUser } from "@/lib/server/access/users";
import { loadSecret } from "@/lib/server/config/secret";
import { openDatabase } from "@/lib/server/db/database";

/*
 * Adds people to a running product's data folder and prints one line of JSON: their cookies and the default boards. One
 * person may open thirty streams, so two thousand viewers are many people. Args: data folder, how many people.
 */
const [dataDir = "", count = "1"] = process.argv.slice(2);
const db = openDatabase(join(dataDir, "wallboard.db"));
const secret = loadSecret(dataDir, null);
const cookies: string[] = [];
for (let index = 0; index < Number(count); index += 1) {
  const email = `viewer-${index}@bench.test`;
  const id = await createUser(db, { email, name: email, passwordHash: null, installationAdmin: true }, Date.now());
  const token = await writeToken(secret, await startSession(db, id, { address: null, method: "demo" }, Date.now()));
  cookies.push(`${sessionCookieName(false)}=${token}`);
}
const boards = await db.selectFrom("boards").select(["id", "name"]).execute();
await db.destroy();
console.log(JSON.stringify({ cookies, boards }));
