import * as z from "zod";
import { boardList } from "@/lib/contracts/live";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import { type Stack, startStack } from "@/tests/support/stack";
import { manyTiles } from "../bench/tiles-document";

/** The smallest picture there is: 1 × 1 pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const made = z.object({ id: z.string() });
const saved = z.object({ revision: z.number() });
const ids = z.array(z.object({ id: z.string() }));
const view = z.object({ queues: ids, groups: ids });
const linkMade = z.object({ path: z.string() });

/** The product with a board that makes itself and one on which stands every kind of tile. */
export interface Scene {
  readonly stack: Stack;
  readonly tenantId: string;
  readonly plain: { readonly id: string };
  readonly designed: { readonly id: string; readonly tiles: number };
  /** A new link to a board: the whole address. */
  linkTo(boardId: string): Promise<string>;
  /** A display by the code that it shows; it plays the board that makes itself. */
  pair(code: string, name: string): Promise<{ play(boardId: string): Promise<void> }>;
  stop(): Promise<void>;
}

export async function startScene(): Promise<Scene> {
  // The centre stands still between two moves of a test.
  const stack = await startStack({ simulator: { size: "medium", clock: "manual" }, mode: "production" });
  try {
    return await furnish(stack);
  } catch (cause) {
    await stack.stop();
    throw cause;
  }
}

async function furnish(stack: Stack): Promise<Scene> {
  const cookie = await stack.signIn();
  const request = async (path: string, method: string, body: BodyInit | null): Promise<unknown> => {
    const headers = { cookie, origin: stack.url, "content-type": "application/json" };
    const response = await fetch(`${stack.url}${path}`, { method, headers, body });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const ask = (path: string, method: "POST" | "PUT", body: unknown) => request(path, method, JSON.stringify(body));
  const [plain] = boardList.parse(await request("/api/boards", "GET", null));
  if (plain === undefined) throw new Error("there is no board");
  const { tenantId } = plain;
  const tenant = `/api/admin/tenants/${tenantId}`;
  const image = made.parse(
    await request(`${tenant}/assets?name=Logo`, "POST", Uint8Array.from(Buffer.from(PIXEL, "base64"))),
  );
  const { queues, groups } = view.parse(await request(`/api/boards/${plain.id}/live`, "GET", null));
  const facts = { queues: queues.map(({ id }) => id), groups: groups.map(({ id }) => id), image: image.id };
  const document = onlyOurs(manyTiles(facts));
  const board = made.parse(await ask(`${tenant}/boards`, "POST", { name: "Every kind", queueIds: null }));
  const { revision } = saved.parse(await ask(`/api/boards/${board.id}/draft`, "PUT", { revision: 0, document }));
  await ask(`/api/boards/${board.id}/publish`, "POST", { revision, version: null });
  return {
    stack,
    tenantId,
    plain,
    designed: { id: board.id, tiles: document.pages[0]?.tiles.length ?? 0 },
    linkTo: async (boardId) => {
      const input = { name: "Old television", expiresAt: null, addresses: [] };
      const { path } = linkMade.parse(await ask(`/api/boards/${boardId}/links`, "POST", input));
      return `${stack.url}${path}`;
    },
    pair: async (code, name) => {
      const placed = { name, place: "", group: "" };
      const settings = playing(plain.id);
      const { id } = made.parse(await ask("/api/displays", "POST", { code, tenantId, ...placed, settings }));
      return {
        play: async (boardId) => {
          const { revision: upon } = saved.parse(await request(`/api/displays/${id}`, "GET", null));
          const change = { ...placed, settings: playing(boardId), revision: upon };
          await ask(`/api/displays/${id}`, "PUT", change);
        },
      };
    },
    stop: () => stack.stop(),
  };
}

/** The settings of a display that shows one board alone. */
function playing(boardId: string): DisplaySettings {
  return {
    playlist: [{ id: "only", boardId, pageId: null, seconds: 30, hours: null, takesOver: false }],
    privacy: "full",
    theme: "dark",
    language: "en",
    screen: null,
    night: null,
    shifts: false,
    chime: false,
    muted: true,
  };
}

/** The first page, less other people's pages: what does not answer in a test is none of our complaints. */
function onlyOurs({ pages, ...document }: BoardDocument): BoardDocument {
  const [page] = pages;
  if (page === undefined) throw new Error("the document has no page");
  return { ...document, pages: [{ ...page, tiles: page.tiles.filter(({ kind }) => kind !== "embed") }] };
}
