import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import type { DisplaySettings, PlaylistItem } from "@/lib/domain/display/settings";
import type { Ask } from "./boards-by-api";

/** What a browser of a test says of itself. */
const DEVICE = {
  engine: "Chromium",
  model: "",
  screen: { width: 1920, height: 1080, ratio: 1 },
  mode: "full",
} as const;

/** Boards one after the other, each for some seconds. */
export function playlistOf(boardIds: readonly string[], seconds: number): PlaylistItem[] {
  return boardIds.map((boardId, index) => ({
    ...{ id: `item-${index}`, boardId, pageId: null, seconds, hours: null, takesOver: false },
  }));
}

export function displaySettingsOf(playlist: PlaylistItem[]): DisplaySettings {
  return {
    playlist,
    privacy: "full",
    theme: "dark",
    language: "en",
    screen: null,
    night: null,
    shifts: true,
    chime: false,
    muted: false,
  };
}

/** Plays the first board alone, until a breach of the second makes that take over: by its turn it would come at night, on another day. */
export function takeoverSettings(plays: string, takesOver: string): DisplaySettings {
  const hours: PlaylistItem["hours"] = {
    days: [{ day: new Date().getUTCDay() === 3 ? 5 : 3, from: "03:00", to: "03:01" }],
    zone: "tenant",
  };
  const [alarm] = playlistOf([takesOver], 3600);
  if (alarm === undefined) throw new Error("There is nothing to play.");
  return displaySettingsOf([...playlistOf([plays], 3600), { ...alarm, id: "alarm", hours, takesOver: true }]);
}

/** The part of a browser that a display's credential is for: its own requests, with its own cookies. */
export interface DisplayBrowser {
  post(path: string, body: unknown): Promise<unknown>;
}

/** Pairs a browser by the code that it is given, as somebody who may; resolves to the display's id. */
export async function pairDisplay(
  ask: Ask,
  browser: DisplayBrowser,
  { tenantId, name, settings }: { tenantId: string; name: string; settings: DisplaySettings },
): Promise<string> {
  // Holds because the product's own contract says so (lib/contracts/display/pairing.ts).
  const { code } = (await browser.post("/api/tv/pairing", { device: DEVICE })) as { code: string };
  const input = JSON.stringify({ code, tenantId, name, place: "Floor 2", group: "", settings });
  const { id } = (await ask("/api/displays", "POST", input)) as { id: string };
  await browser.post("/api/tv/pairing", { device: DEVICE });
  return id;
}

/** A display as those see it who place it. */
export async function displayEntry(ask: Ask, id: string): Promise<DisplayEntry> {
  // Holds as above.
  return (await ask(`/api/displays/${id}`)) as DisplayEntry;
}
