import {
  array,
  boolean,
  type Infer,
  json,
  nullable,
  number,
  object,
  oneOf,
  string,
  union,
} from "@/lib/contracts/shape";

/*
 * What a display is told over `GET /api/tv/stream` (SSE) and, where streams do not pass, `GET /api/tv/display` (the state as JSON
 * with an ETag, and `commands` beside it: what it was told and has not said that it did). `now` is the server's clock in epoch ms at sending.
 * event: state    {now, state}     first, and whenever anything of it differs: whole, because it is small
 * event: command  {now, command}   once for each; told again to a display that was away, until it says it has seen it or it runs out
 * event: ping     {now}            every 15 s
 * event: bye      {now, reason}    "restart" (come back), "unpaired" (do not: show the pairing code)
 */

const page = object({ id: string, name: string });

const playedBoard = object({
  id: string,
  name: string,
  /** Null: the board makes itself and has no pages. */
  pages: nullable(array(page)),
  /** Whether it holds no agent data by what it is made of. */
  lobbySafe: boolean,
});

/** A board that shows itself because something on it is breached. */
const takeover = object({
  itemId: string,
  boardId: string,
  /** The first page that has the breach; null where the board has no pages. */
  pageId: nullable(string),
  /** Epoch ms at which the breach was seen. */
  since: number,
});
export type Takeover = Infer<typeof takeover>;

export const displayState = object({
  display: object({
    id: string,
    name: string,
    place: string,
    tenantId: string,
    tenantName: string,
    /** IANA zone of the tenant. */
    timeZone: string,
    /** Grows with every change of what is set. */
    revision: number,
  }),
  /** As `lib/contracts/display/settings.ts` has them; the sender has parsed them. */
  settings: json,
  /** The boards that the playlist names and that this display may show; an item of another is passed over. */
  boards: array(playedBoard),
  /** The breach that goes before the playlist; null: none. */
  takeover: nullable(takeover),
  version: object({
    /** Of the server's build. A display of another one takes it up at a quiet moment once it may. */
    build: string,
    /** Whether it is this display's turn: one goes first, and the rest when that one does well. */
    mayUpdate: boolean,
  }),
});
export type DisplayState = Infer<typeof displayState>;

const command = union(
  object({ id: string, kind: oneOf("identify"), seconds: number }),
  object({ id: string, kind: oneOf("message"), seconds: number, text: string }),
  object({ id: string, kind: oneOf("reload") }),
);
export type DisplayCommand = Infer<typeof command>;

/** What comes with a state that was asked for; each is read by itself, so that one of a later version hides no other. */
const withCommands = object({ commands: array(json) });

/** The commands in an answer of `GET /api/tv/display`; none where an older server answers. */
export function commandsIn(body: unknown): DisplayCommand[] {
  const parsed = withCommands.safeParse(body);
  if (!parsed.success) return [];
  return parsed.data.commands.flatMap((one) => {
    const read = command.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

export const stateEvent = object({ now: number, state: displayState });
export const commandEvent = object({ now: number, command });
export const displayBye = object({ now: number, reason: oneOf("restart", "unpaired") });
