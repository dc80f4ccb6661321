import { submitUpon } from "@/lib/client/forms/own-steps";
import type { Submission, SubmitFailure } from "@/lib/client/forms/submit-json";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";

/** What somebody does to displays from afar. */
export type FleetAction =
  | { readonly kind: "identify" | "reload" | "mute" | "unmute" | "unpair" }
  /** `seconds`: how long it is shown. */
  | { readonly kind: "message"; readonly text: string; readonly seconds: number };

/** What it came to: which displays it reached, and which not and why. */
export interface Acted {
  readonly done: readonly DisplayEntry[];
  readonly failed: readonly { readonly display: DisplayEntry; readonly failure: SubmitFailure }[];
}

/** How many requests are under way at once: a browser opens six connections, and others need some. */
const AT_ONCE = 4;

export function displayUrl(id: string): string {
  return `/api/displays/${encodeURIComponent(id)}`;
}

/** The request that does it to one display. */
export function requestOf(display: DisplayEntry, action: FleetAction): Submission {
  const address = displayUrl(display.id);
  if (action.kind === "unpair") return { method: "DELETE", address };
  if (action.kind === "mute" || action.kind === "unmute") {
    const { name, place, group, settings, revision } = display;
    const body = { name, place, group, settings: { ...settings, muted: action.kind === "mute" }, revision };
    return { method: "PUT", address, body };
  }
  return { method: "POST", address: `${address}/commands`, body: action };
}

/** Does it to all of them, a few at a time; one that fails stops no other. Never throws. */
export async function act(
  displays: readonly DisplayEntry[],
  action: FleetAction,
  send: typeof submitUpon = submitUpon,
): Promise<Acted> {
  const waiting = [...displays];
  const done: DisplayEntry[] = [];
  const failed: { display: DisplayEntry; failure: SubmitFailure }[] = [];
  const work = async () => {
    for (let display = waiting.shift(); display !== undefined; display = waiting.shift()) {
      const sent = await send(`display:${display.id}`, requestOf(display, action));
      if (sent.ok) done.push(display);
      else failed.push({ display, failure: sent.error });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { done, failed };
}
