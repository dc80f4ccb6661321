import { join } from "node:path";
import { openDatabase } from "@/lib/server/db/database";
import { addDisplay, playing } from "@/tests/support/displays";

/*
 * Adds displays to a running product's data folder, all of which play one board, and prints one line of JSON: their cookies and the board. Args:
 * data folder, how many.
 */
const [dataDir = "", count = "1"] = process.argv.slice(2);
const db = openDatabase(join(dataDir, "wallboard.db"));
const board = await db.selectFrom("boards").select(["id", "tenant_id"]).orderBy("created_at").executeTakeFirstOrThrow();
const cookies: string[] = [];
for (let index = 0; index < Number(count); index += 1)
  cookies.push((await addDisplay(db, board.tenant_id, playing([board.id]))).cookie);
await db.destroy();
console.log(JSON.stringify({ cookies, boardId: board.id }));
