import { join } from "node:path";
import { beforeAll, expect, it, onTestFinished, vi } from "vitest";
import { historyView } from "@/lib/contracts/history";
import { liveView } from "@/lib/contracts/live";
import type { BoardDocument } from "@/lib/domain/board/document";
import { DISPLAY_PRIVACY, type DisplayPrivacy } from "@/lib/domain/display/settings";
import { newId } from "@/lib/server/crypto/token";
import { openDatabase } from "@/lib/server/db/database";
import { AGENT_ID, LETTERS, startNamedTeam } from "@/tests/integration/live/named-team";
import { followForEver } from "@/tests/support/display-client";
import { addDisplay, playing, type TestDisplay } from "@/tests/support/displays";
import { documentWith, queueTile } from "@/tests/support/documents";
import { type Product, startProduct } from "@/tests/support/product";

/*
 * The built product over HTTP: no display gets a letter of an agent's name beyond what it may know, by any way there is: streams, answers, what is
 * drawn for old browsers, and pages. (That names are shortened
 * alike in every kind of tile: tests/integration/live/privacy.)
 */

const WAITING = "interactionsWaitInQueue.rt";

let product: Product;
let displays: ReadonlyMap<DisplayPrivacy, Placed>;
let boards: Boards;

interface Boards {
  /** Makes itself. */
  readonly plain: string;
  /** Lists agents. */
  readonly designed: string;
  /** Fit for a lobby. */
  readonly safe: string;
}

/** The displays of one privacy. */
interface Placed {
  /** Plays all boards. */
  readonly all: TestDisplay;
  /** Each plays one board alone, so that whatever draws what plays now draws that. */
  readonly each: Readonly<Record<keyof Boards, TestDisplay>>;
}

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

const WITH_AGENTS = documentWith(
  { id: "list", kind: "agent-list", options: {} },
  { id: "ranks", kind: "leaderboard", options: { metric: "accepted.today", names: "full" } },
  queueTile("queue", "q"),
);
const FOR_A_LOBBY = documentWith(
  queueTile("queue", "q"),
  { id: "waiting", kind: "number", options: { measure: { of: "queues", metric: WAITING, queues: { all: true } } } },
  { id: "group", kind: "number", options: { measure: { of: "groups", metric: "enabled.rt", groups: { all: true } } } },
  {
    id: "day",
    kind: "intervals",
    options: { series: [{ metric: "entered.today" }, { metric: "groups.onBreak.rt", group: "g", as: "line" }] },
  },
);

/** Displays of each privacy, which play the tenant's own board and designed ones. */
async function place(dataDir: string) {
  const db = openDatabase(join(dataDir, "wallboard.db"));
  const own = await db.selectFrom("boards").select(["id", "tenant_id"]).executeTakeFirstOrThrow();
  const publish = async (name: string, document: BoardDocument) => {
    const id = newId();
    await db
      .insertInto("boards")
      .values({
        id,
        tenant_id: own.tenant_id,
        name,
        is_default: 0,
        all_queues: 1,
        revision: 2,
        published_version: 1,
        document: JSON.stringify(document),
        created_at: 0,
        updated_at: 0,
      })
      .execute();
    return id;
  };
  const { plain, designed, safe } = {
    plain: own.id,
    designed: await publish("Designed", WITH_AGENTS),
    safe: await publish("Lobby", FOR_A_LOBBY),
  };
  const made = new Map<DisplayPrivacy, Placed>();
  for (const privacy of DISPLAY_PRIVACY) {
    const hang = (...ids: string[]) => addDisplay(db, own.tenant_id, playing(ids, { privacy }));
    const each = { plain: await hang(plain), designed: await hang(designed), safe: await hang(safe) };
    made.set(privacy, { all: await hang(plain, designed, safe), each });
  }
  await db.destroy();
  return { displays: made, boards: { plain, designed, safe } };
}

/** Which letters a display may get, by how far they give a name away, and whether it may know that there is an agent at all. */
const KNOWN: Readonly<Record<DisplayPrivacy, readonly boolean[]>> = {
  full: [true, true, true, true],
  first: [true, true, false, true],
  initials: [true, false, false, true],
  hidden: [false, false, false, true],
  lobby: [false, false, false, false],
};
const BOARDS = ["plain", "designed", "safe"] as const;
/** What charts ask for. */
const DAY = "range=today&step=30&metric=entered.today&metric=groups.onBreak.rt%3Ag";
const found = (text: string) =>
  [LETTERS.initials, LETTERS.restOfFirst, LETTERS.restOfFamily, AGENT_ID].map((pattern) => pattern.test(text));
/** The same without ids. */
const namesIn = (text: string) => found(text).slice(0, NAMES);
const NAMES = 3;

it("tells each display what it may know of agents by its privacy, and not a letter more", async () => {
  const told = await Promise.all(
    DISPLAY_PRIVACY.map(async (privacy) => [privacy, found(await everythingFor(privacy))] as const),
  );
  expect(Object.fromEntries(told)).toEqual(KNOWN);
}, 240_000);

/** All that displays of a privacy can get to hear: their streams until several patches are in, every answer and every page, with their heads. */
async function everythingFor(privacy: DisplayPrivacy): Promise<string> {
  const { all, each } = placed(privacy);
  const { cookie } = all;
  const told: string[] = [];
  const ask = async (path: string, by: TestDisplay = all) => {
    const response = await fetch(`${product.url}${path}`, { headers: { cookie: by.cookie } });
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
  const control = follow("/stream");
  const streams = BOARDS.map((board) => ({ board, ...follow(`/boards/${boards[board]}/stream`) }));
  // Of the others one makes itself, and one lists agents.
  const mayShow = (board: keyof Boards) => privacy !== "lobby" || board === "safe";
  await vi.waitFor(() => {
    expect(control.counts.get("state")).toBe(1);
    for (const { board, counts, answers } of streams) {
      const [heard, least] = mayShow(board) ? [counts.get("patch"), 3] : [answers.get(404), 1];
      expect(heard ?? 0).toBeGreaterThanOrEqual(least);
    }
  }, 240_000);
  for (const board of BOARDS) {
    const path = `/api/tv/boards/${boards[board]}`;
    const live = await ask(`${path}/live`);
    const trend = await ask(`${path}/trend`);
    const past = await ask(`${path}/history?${DAY}`);
    const expected = mayShow(board) ? 200 : 404;
    expect([privacy, board, live.status, trend.status, past.status]).toEqual([
      ...[privacy, board],
      ...[expected, expected, expected],
    ]);
    // Of what it charts, a group's figure among it.
    if (board === "safe") expect(historyView.parse(JSON.parse(past.body)).series).toHaveLength(2);
    if (mayShow(board)) {
      const { agents, queues } = liveView.parse(JSON.parse(live.body));
      expect(queues).toHaveLength(1);
      expect(agents.length > 1).toBe(board !== "safe");
    }
    const drawn = (await ask("/api/tv/lite?width=1920&height=1080", each[board])).body;
    const lite = JSON.parse(drawn);
    expect([privacy, board, lite.shows?.boardId ?? null]).toEqual([
      ...[privacy, board],
      mayShow(board) ? boards[board] : null,
    ]);
    expect(lite.asOf !== null).toBe(mayShow(board));
    // It draws agents, by the names that they have there; a page that numbers are still to come to names nobody.
    if (board === "designed") expect(namesIn(drawn)).toEqual(KNOWN[privacy].slice(0, NAMES));
    for (const path of ["/tv/board", "/tv/lite"]) {
      const page = await ask(path, each[board]);
      expect([page.status, ...found(page.body)]).toEqual([200, false, false, false, false]);
    }
  }
  await ask("/api/tv/display");
  return told.join("\n");
}

function placed(privacy: DisplayPrivacy): Placed {
  const found = displays.get(privacy);
  if (found === undefined) throw new Error("It hangs nowhere.");
  return found;
}
