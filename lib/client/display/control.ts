import type { LiveEnvironment } from "@/lib/client/live/environment";
import { type Followable, type FollowedStore, type Follower, follow } from "@/lib/client/live/follower";
import type { Effect, RawEvent } from "@/lib/client/live/reducer";
import {
  commandEvent,
  commandsIn,
  type DisplayCommand,
  type DisplayState,
  displayBye,
  displayState,
  stateEvent,
} from "@/lib/contracts/display/control";
import { pingEvent } from "@/lib/contracts/live";

const TYPES = ["state", "command", "ping", "bye"] as const;
type ControlType = (typeof TYPES)[number];

/** How the server is followed at the moment: by its stream, by asking, or not at all. */
export type ControlConnection = "connecting" | "live" | "polling" | "offline";

export interface ControlSinks {
  onState(state: DisplayState): void;
  onCommand(command: DisplayCommand): void;
  onConnection(connection: ControlConnection): void;
  /** The server's clock, epoch ms, as read in an event that has just arrived. */
  onServerTime(now: number): void;
  /** Something arrived, whatever it was. */
  onHeard(): void;
  /** The credential is void, by the word of our own server: nothing will ever be heard again. */
  onUnpaired(): void;
}

/** Where streams do not pass, it is asked for this often: somebody stands before the display and waits for what they told it. */
const POLL_MS = 5_000;

/** What an answer brings: the state, and what is still to be done. */
interface Told {
  readonly state: DisplayState;
  readonly commands: readonly DisplayCommand[];
}

const CONTROL: Followable<Told, ControlType> = {
  types: TYPES,
  read(body) {
    const parsed = displayState.safeParse(body);
    return parsed.success ? { state: parsed.data, commands: commandsIn(body) } : null;
  },
  doubts401: true,
  pollMs: () => POLL_MS,
  asEvent: (body, now) => ({ type: "state", id: "", data: `{"now":${now},"state":${body}}` }),
};

/** Follows what this display is told, for ever: with the patience, the jitter and the fallback by which boards are followed. */
export function createControl(environment: LiveEnvironment, sinks: ControlSinks): Follower {
  return follow(
    environment,
    {
      streamUrl: () => "/api/tv/stream",
      liveUrl: "/api/tv/display",
      store: controlStore(sinks),
      onEvent: sinks.onHeard,
      onConnection(connection) {
        if (connection === "signed-out") sinks.onUnpaired();
        else if (connection === "reconnecting" || connection === "gone") sinks.onConnection("offline");
        else sinks.onConnection(connection);
      },
    },
    CONTROL,
  );
}

function controlStore(sinks: ControlSinks): FollowedStore<Told, ControlType> {
  let known: Told | null = null;
  const hear = (now: number | null) => {
    if (now !== null) sinks.onServerTime(now);
  };
  const replace = (told: Told, now: number | null) => {
    hear(now);
    known = told;
    sinks.onState(told.state);
    for (const command of told.commands) sinks.onCommand(command);
  };
  return {
    // A state is small and comes whole: a stream never resumes.
    state: () => ({ view: known, at: null }),
    hear,
    replace,
    accept(event) {
      const onState = (state: DisplayState, at: number) => replace({ state, commands: [] }, at);
      const { now, effect } = accepted(event, onState, sinks.onCommand);
      hear(now);
      return effect;
    },
  };
}

/** An event that cannot be read asks for a fresh state: a newer server may have said something that this page does not know yet. */
function accepted(
  event: RawEvent<ControlType>,
  onState: (state: DisplayState, now: number) => void,
  onCommand: (command: DisplayCommand) => void,
): { /** The server's clock where nobody was told it yet, epoch ms. */ now: number | null; effect: Effect } {
  const data = parseJson(event.data);
  if (event.type === "state") {
    const parsed = stateEvent.safeParse(data);
    if (!parsed.success) return { now: null, effect: "resnapshot" };
    onState(parsed.data.state, parsed.data.now);
    return { now: null, effect: "none" };
  }
  if (event.type === "command") {
    const parsed = commandEvent.safeParse(data);
    if (!parsed.success) return { now: null, effect: "none" };
    onCommand(parsed.data.command);
    return { now: parsed.data.now, effect: "none" };
  }
  if (event.type === "bye") {
    const parsed = displayBye.safeParse(data);
    if (!parsed.success) return { now: null, effect: "restart" };
    return { now: parsed.data.now, effect: parsed.data.reason === "unpaired" ? "forbidden" : "restart" };
  }
  const parsed = pingEvent.safeParse(data);
  return { now: parsed.success ? parsed.data.now : null, effect: "none" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
