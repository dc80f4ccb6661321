import { join } from "node:path";
import { beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { liveView } from "@/lib/contracts/live";
import { DISPLAY_PRIVACY, type DisplayPrivacy } from "@/lib/domain/display/settings";
import { newId } from "@/lib/server/crypto/token";
import { openDatabase } from "@/lib/server/db/database";
import { AGENT_ID, LETTERS, startNamedTeam } from "@/tests/integration/live/named-team";
import { followForEver } from "@/tests/support/display-client";
import { addDisplay, playing, type TestDisplay } from "@/tests/support/displays";
import { documentWith, queueTile } from "@/tests/support/documents";
import { type Product, startProduct } from "@/tests/support/product";

/*
 * The built product over HTTP: no display gets a letter of an agent's name beyond what it may know, by any way there is. (That names are shortened
 * alike in every kind of tile: tests/integration/live/privacy.)
 */

let product: Product;
let displays: ReadonlyMap<DisplayPrivacy, TestDisplay>;
let boards: { readonly plain: string; readonly designed: string };

beforeAll(async () => {
  const fake = await startNamedTeam();
  product = await startProduct({
    env: {
      EIGHTX8_BASE_URL: fake.url,
      WALLBOARD_BACKFILL: "0",
      EIGHTX8_API_KEY: "key",
      EIGHTX8_API_SECRET: "secret",
      EIGHTX8_REGION: "us",
      // Every request is a line.
      LOG_LEVEL: "debug",
    },
  });
  ({ displays, boards } = await place(product.dataDir));
  return async () => {
    await product.end();
    await fake.stop();
  };
}, 240_000);

/** A display of each privacy, which plays the tenant's own board and a designed one. */
async function place(dataDir: string) {
  const db = openDatabase(join(dataDir, "wallboard.db"));
  const own = await db.selectFrom("boards").select(["id", "tenant_id"]).executeTakeFirstOrThrow();
  const document = documentWith(
    { id: "list", kind: "agent-list", options: {} },
    { id: "ranks", kind: "leaderboard", options: { metric: "accepted.today", names: "full" } },
    queueTile("queue", "q"),
  );
  const designed = newId();
  await db
    .insertInto("boards")
    .values({
      id: designed,
      tenant_id: own.tenant_id,
      name: "Designed",
      is_default: 0,
      all_queues: 1,
      revision: 2,
      published_version: 1,
      document: JSON.stringify(document),
      created_at: 0,
      updated_at: 0,
    })
    .execute();
  const made = new Map<DisplayPrivacy, TestDisplay>();
  for (const privacy of DISPLAY_PRIVACY)
    made.set(privacy, await addDisplay(db, own.tenant_id, playing([own.id, designed], { privacy })));
  await db.destroy();
  return { displays: made, boards: { plain: own.id, designed } };
}

/** Which letters a display may get, by how far they give a name away, and whether it may know that there is an agent at all. */
const KNOWN: Readonly<Record<DisplayPrivacy, readonly boolean[]>> = {
  full: [true, true, true, true],
  first: [true, true, false, true],
  initials: [true, false, false, true],
  hidden: [false, false, false, true],
  lobby: [false, false, false, false],
};
const found = (text: string) =>
  [LETTERS.initials, LETTERS.restOfFirst, LETTERS.restOfFamily, AGENT_ID].map((pattern) => pattern.test(text));

it("tells each display what it may know of agents by its privacy, and not a letter more", async () => {
  const told = await Promise.all(
    DISPLAY_PRIVACY.map(async (privacy) => [privacy, found(await everythingFor(privacy))] as const),
  );
  expect(Object.fromEntries(told)).toEqual(KNOWN);
}, 240_000);

/** All that a display can get to hear: its streams until several patches are in, and every answer with its head. */
async function everythingFor(privacy: DisplayPrivacy): Promise<string> {
  const cookie = displays.get(privacy)?.cookie ?? "";
  const told: string[] = [];
  const ask = async (path: string) => {
    const response = await fetch(`${product.url}/api/tv${path}`, { headers: { cookie } });
    const body = await response.text();
    told.push(`${response.status} ${[...response.headers].join()} ${body}`);
    return { status: response.status, body };
  };
  const follow = (path: string) => {
    const heard = (_: string, text: string) => void told.push(text);
    const stream = followForEver({ url: `${product.url}/api/tv${path}`, cookie, heard });
    onTestFinished(() => stream.stop());
    return stream;
  };
  const ids = Object.values(boards);
  const control = follow("/stream");
  const streams = ids.map((id) => follow(`/boards/${id}/stream`));
  // No board of theirs is fit for a lobby: one makes itself, and the other lists agents.
  const isLobby = privacy === "lobby";
  await vi.waitFor(() => {
    expect(control.counts.get("state")).toBe(1);
    for (const { counts, answers } of streams)
      expect((isLobby ? answers.get(404) : counts.get("patch")) ?? 0).toBeGreaterThan(isLobby ? 0 : 2);
  }, 240_000);
  for (const id of ids) {
    const { status, body } = await ask(`/boards/${id}/live`);
    expect([privacy, status]).toEqual([privacy, isLobby ? 404 : 200]);
    if (!isLobby) expect(liveView.parse(JSON.parse(body)).agents.length).toBeGreaterThan(1);
    await ask(`/boards/${id}/trend`);
  }
  await ask("/display");
  return told.join("\n");
}
