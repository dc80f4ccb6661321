import { isDeepStrictEqual } from "node:util";
import type { BrowserContext } from "playwright";
import { liveView } from "@/lib/contracts/live";
import { templateOf } from "@/lib/domain/board/templates/registry";
import { TEMPLATES } from "@/lib/domain/board/templates/template";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import { type Ask, askAs, makeBoard, publishDocument } from "./boards-by-api";
import { type DisplayBrowser, displayEntry, displaySettingsOf, pairDisplay } from "./paired-display";
import type { Stack } from "./stack";

const WORDS = { page: "Overview", chat: "Chat", email: "E-mail", welcome: "Welcome to Northwind" };

/** A tenant's boards as displays play them: one that makes itself, and one of every template. */
export interface DisplayScene {
  readonly ask: Ask;
  readonly tenantId: string;
  readonly boards: readonly { readonly name: string; readonly id: string }[];
  /** Makes any wait a breach and any usual service level near its limit, or none. */
  breach(isOn: boolean): Promise<void>;
}

export async function displayScene(stack: Stack): Promise<DisplayScene> {
  const ask = askAs(stack.url, await stack.signIn());
  // Holds because the product's own contract says so.
  const [plain] = (await ask("/api/boards")) as { id: string; tenantId: string }[];
  if (plain === undefined) throw new Error("There is no board.");
  const { tenantId } = plain;
  const { queues, groups } = await filled(ask, plain.id);
  const facts = {
    queues: queues.map(({ id, media }) => ({ id, media: media ?? null })),
    groups: groups.map(({ id }) => ({ id })),
  };
  const boards = [{ name: "automatic", id: plain.id }];
  let made = 0;
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  for (const name of TEMPLATES) {
    const id = await makeBoard(ask, tenantId, name);
    await publishDocument(ask, id, templateOf(name)(facts, WORDS, newId));
    boards.push({ name, id });
  }
  const breach = async (isOn: boolean) => {
    const path = `/api/admin/tenants/${tenantId}/thresholds`;
    const { revision } = Object(await ask(path));
    const at = (value: number) => ({ by: "number", value });
    const always = { forMs: 0, recover: 0, hours: null, top: false };
    const wait = { direction: "above", near: null, breach: at(isOn ? 1 : 1_000_000_000), ...always };
    const share = { direction: "below", near: at(isOn ? 95 : 1), breach: at(0), ...always };
    const rules = [
      { figure: "interactionsLongestWaitInQueue.rt", rule: wait },
      { figure: "slaPercentage.today", rule: share },
    ];
    await ask(path, "PUT", JSON.stringify({ revision, rules }));
  };
  return { ask, tenantId, boards, breach };
}

async function filled(ask: Ask, boardId: string) {
  for (;;) {
    const view = liveView.parse(await ask(`/api/boards/${boardId}/live`));
    if (view.queues.length > 0) return view;
  }
}

export interface SceneDisplay {
  readonly id: string;
  set(settings: DisplaySettings): Promise<void>;
  command(body: object): Promise<void>;
  unpair(): Promise<void>;
}

/** Pairs a browser; its pages are one display from then on. */
export async function sceneDisplay(
  { ask, tenantId }: DisplayScene,
  context: BrowserContext,
  stack: Stack,
): Promise<SceneDisplay> {
  const { url } = stack;
  const browser: DisplayBrowser = {
    async post(path, data) {
      const answer = await context.request.post(`${url}${path}`, { data, headers: { origin: url } });
      if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
      return answer.json();
    },
  };
  const placed = { name: "Floor 2 left", place: "Floor 2", group: "" };
  const id = await pairDisplay(ask, browser, { tenantId, name: placed.name, settings: displaySettingsOf([]) });
  return {
    id,
    async set(settings) {
      const { revision, settings: before } = await displayEntry(ask, id);
      // What changes nothing has no answer.
      if (isDeepStrictEqual(settings, before)) return;
      await ask(`/api/displays/${id}`, "PUT", JSON.stringify({ ...placed, settings, revision }));
    },
    command: async (body) => void (await ask(`/api/displays/${id}/commands`, "POST", JSON.stringify(body))),
    // Answered without a body.
    unpair: async () => {
      const session = await stack.signIn();
      await fetch(`${stack.url}/api/displays/${id}`, {
        method: "DELETE",
        headers: { cookie: session, origin: stack.url },
      });
    },
  };
}
