import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { scriptsIn } from "../support/page-scripts";
import { startStack } from "../support/stack";
import { emptyNextPage } from "./empty-next";
import { loadedUntilLive } from "./loaded-until-live";
import { against, type Figure, kilobytes, plain, type Section } from "./report";

const AIM_BYTES = 45 * 1024;
/** Stands in every build of Recharts: the class of its outermost element. */
const RECHARTS = "recharts-wrapper";

interface Loaded {
  /** Gzip bytes of all of it. */
  readonly bytes: number;
  readonly hasRecharts: boolean;
}

/** (e) The JavaScript that a page's own HTML asks for, against an empty Next page of the same versions and browser targets. */
export async function firstLoad(): Promise<Section> {
  const empty = await emptyNextPage();
  const stack = await startStack({ env: { LOG_LEVEL: "error" } });
  try {
    const cookie = await stack.signIn();
    const listed = await fetch(`${stack.url}/api/boards`, { headers: { cookie } });
    // Holds because the product's own contract says so.
    const [board] = (await listed.json()) as { id: string }[];
    const floor = await scriptsOf(empty.url, "");
    const signIn = await scriptsOf(`${stack.url}/sign-in`, "");
    const boardPage = await scriptsOf(`${stack.url}/boards/${board?.id}`, cookie);
    const untilLive = (await loadedUntilLive(`${stack.url}/boards/${board?.id}`, cookie)).filter(
      (script) => !script.includes(RECHARTS),
    );
    const rows = await Promise.all(
      (["queues", "agents"] as const).map(async (kind) => ({
        kind,
        page: await scriptsOf(
          `${stack.url}/boards/${board?.id}/${kind}/${await firstId(stack.url, board?.id, kind, cookie)}`,
          cookie,
        ),
      })),
    );
    const charts = chartChunks();
    return {
      title: "(e) JavaScript before the first paint",
      how: "Every script that the page's HTML asks for (but the one for engines without modules), gzip -9, against an empty page built in the same run with the same Next, React and browser targets.",
      figures: [
        ...figures("the board", boardPage, floor),
        plain(
          "the board until it is live, without charts: more than the empty page",
          `+${kilobytes(gzipped(untilLive) - floor.bytes)}`,
        ),
        ...rows.flatMap(({ kind, page }) =>
          figures(kind === "queues" ? "a queue's page" : "an agent's page", page, floor),
        ),
        ...figures("sign-in", signIn, floor),
        plain("Recharts, loaded later", `${kilobytes(charts.bytes)} in ${charts.count} chunk(s)`, {
          text: "in no page's first load",
          met: charts.count > 0 && !boardPage.hasRecharts && !signIn.hasRecharts,
        }),
      ],
      remarks: [
        '"Until it is live" is all scripts that Chromium has fetched when the first patch is applied: also the follower of the feed, which is fetched beside the page, and the dialogs, menus and definitions, which are fetched when the browser is idle.',
        "A board that makes itself and a designed one load the code of no other: until its numbers are there a board shows its bare shape, and its tiles (19 KB for one that makes itself) are fetched beside the follower. When they were in the first load of both it was +47.2 KB. What remains, by module (source maps, gzip in proportion): React Query 13 KB, Next's own parts of a page 6 KB, the bar around everything 4 KB, words 3 KB. Earlier still, +92 KB: zod 16 KB, next-intl's parser of messages 9 KB, next/link 10 KB, small scripts that compress badly 6 KB.",
      ],
    };
  } finally {
    await stack.stop();
    await empty.stop();
  }
}

function figures(name: string, page: Loaded, floor: Loaded): Figure[] {
  const over = page.bytes - floor.bytes;
  return [
    against(name, page.bytes, floor.bytes, kilobytes),
    plain(`${name}, more than the empty page`, `+${kilobytes(over)}`, { text: "≤ +45 KB", met: over <= AIM_BYTES }),
  ];
}

function gzipped(scripts: readonly Buffer[]): number {
  return scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
}

/** A row to look at: any will do. */
async function firstId(
  url: string,
  boardId: string | undefined,
  kind: "queues" | "agents",
  cookie: string,
): Promise<string> {
  const view = await (await fetch(`${url}/api/boards/${boardId}/live`, { headers: { cookie } })).json();
  // Holds because the product's own contract says so.
  return (view as Record<typeof kind, { id: string }[]>)[kind][0]?.id ?? "";
}

async function scriptsOf(url: string, cookie: string): Promise<Loaded> {
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const html = await response.text();
  const scripts = await Promise.all(
    scriptsIn(html).map(async (source) => Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())),
  );
  return {
    bytes: gzipped(scripts),
    hasRecharts: scripts.some((script) => script.includes(RECHARTS)),
  };
}

function chartChunks(): { bytes: number; count: number } {
  const folder = ".next/static/chunks";
  const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(folder, name)))
    .filter((script) => script.includes(RECHARTS));
  return {
    bytes: gzipped(scripts),
    count: scripts.length,
  };
}
