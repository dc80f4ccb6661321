import type { BoardDocument } from "@/lib/domain/board/document";

/** Asks the product's own API as a person who is signed in; throws on whatever is not done. */
export type Ask = (path: string, method?: string, body?: BodyInit | null) => Promise<unknown>;

/** @param cookie the `Cookie` header of a session */
export function askAs(url: string, cookie: string): Ask {
  return async (path, method = "GET", body = null) => {
    const headers = { cookie, origin: url, "content-type": "application/json" };
    const response = await fetch(`${url}${path}`, { method, headers, body });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
}

/** Lays out a board that nobody has laid out yet, and publishes it. */
export async function publishDocument(ask: Ask, boardId: string, document: BoardDocument): Promise<void> {
  const draft = JSON.stringify({ revision: 0, document });
  // Holds because the product's own contract says so.
  const { revision } = (await ask(`/api/boards/${boardId}/draft`, "PUT", draft)) as { revision: number };
  await ask(`/api/boards/${boardId}/publish`, "POST", JSON.stringify({ revision, version: null }));
}

/** A new board of all queues for the whole tenant; resolves to its id. */
export async function makeBoard(ask: Ask, tenantId: string, name: string): Promise<string> {
  const input = JSON.stringify({ name, queueIds: null });
  // Holds as above.
  return ((await ask(`/api/admin/tenants/${tenantId}/boards`, "POST", input)) as { id: string }).id;
}

/** A tenant's own limits from now on: these, whatever there were. */
export async function setLimits(ask: Ask, tenantId: string, rules: readonly object[]): Promise<void> {
  const path = `/api/admin/tenants/${tenantId}/thresholds`;
  const { revision } = Object(await ask(path));
  await ask(path, "PUT", JSON.stringify({ revision, rules }));
}

/** A limit of one figure that is beyond or not, at once. */
export function limitOf(figure: string, direction: "above" | "below", value: number): object {
  const breach = { by: "number", value };
  return { figure, rule: { direction, near: null, breach, forMs: 0, recover: 0, hours: null, top: false } };
}
