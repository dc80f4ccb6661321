import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { LiteBoard } from "@/components/lite/board";
import { liteWords, readText, tagsOf } from "@/tests/support/lite-board";
import { liveFixture } from "@/tests/support/live-fixture";
import { boardScreen } from "./board-screen";
import { screenOf } from "./screen";
import { wirePart } from "./wire";

const NOW = Date.UTC(2026, 9, 27, 13, 26, 8);

let means: Pick<LiteBoard, "words" | "names">;
beforeAll(async () => {
  means = await liteWords("en");
});

/** A board whose queues, agents, tenant and next board are all called so. */
function named(name: string): string {
  const { view, trend } = liveFixture("twelve", { now: NOW });
  const rename = <T extends { readonly name: string }>(rows: readonly T[]) => rows.map((row) => ({ ...row, name }));
  const board = { ...view.board, name, tenantName: `${name} Ltd` };
  const renamed = { ...view, board, queues: rename(view.queues), agents: rename(view.agents) };
  const parts = boardScreen(
    { view: renamed, trend, histories: new Map(), now: NOW, ...means, imageAt: (asset) => asset },
    {
      screen: screenOf({ width: 1920, height: 1080 }, null, null),
      pageId: null,
      turning: { next: { name, at: NOW + 60_000 }, since: NOW, isTakeover: false, display: name, now: NOW },
      gone: [],
      failed: (cause) => expect.fail(String(cause)),
    },
  );
  return parts.map((part) => wirePart(part).html).join("");
}

const HOSTILE = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '<script>alert(1)</script> & "quotes"',
    `"><img src=x onerror=alert(1)>`,
    "' onmouseover='x",
    ' data-at="1" data-aged="2"',
    "</section></div>",
    "&lt;b&gt;",
  ),
);

it("no name, whatever it is, becomes markup, and every name is read as it is", { timeout: 60_000 }, () => {
  const plain = named("Sales");
  // How much room a name leaves decides which marks stand beside it and which at the tile's end; nothing else may differ.
  const shapes = (markup: string) =>
    tagsOf(markup.replace(/<div class="[^"]* said-late"[^>]*>.*?<\/div>/g, ""))
      .filter((tag) => !["path", "svg", "circle", "span"].includes(tag))
      .join();
  fc.assert(
    fc.property(HOSTILE, (text) => {
      const name = `A ${text} Z`.replace(/\s+/g, " ");
      const markup = named(name);
      expect(shapes(markup)).toBe(shapes(plain));
      expect(readText(markup)).toContain(`\n${name}\n`);
    }),
    { numRuns: 40 },
  );
});
