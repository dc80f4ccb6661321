import type { Connection } from "@/lib/client/live/connection";
import type { Freshness } from "@/lib/domain/freshness";
import type { UpstreamStatus } from "@/lib/domain/snapshot";

/** How the board stands, as one of the words of `board.status`. */
type StatusWord =
  | "signed-out"
  | "gone"
  | "paused"
  | "failing"
  | "reconnecting"
  | "late"
  | "connecting"
  | "polling"
  | "live";

export interface StatusLine {
  readonly word: StatusWord;
  readonly tone: "good" | "near" | "breach" | "muted";
  readonly shape: "disc" | "clock" | "diamond" | "pause" | "circle";
}

const LINES: Readonly<Record<StatusWord, Omit<StatusLine, "word">>> = {
  "signed-out": { tone: "breach", shape: "diamond" },
  gone: { tone: "breach", shape: "diamond" },
  paused: { tone: "muted", shape: "pause" },
  failing: { tone: "breach", shape: "diamond" },
  reconnecting: { tone: "near", shape: "circle" },
  late: { tone: "near", shape: "clock" },
  connecting: { tone: "muted", shape: "circle" },
  polling: { tone: "good", shape: "disc" },
  live: { tone: "good", shape: "disc" },
};

function wordFor(connection: Connection, upstream: UpstreamStatus | null, age: Freshness): StatusWord {
  if (connection === "signed-out" || connection === "gone") return connection;
  if (upstream?.state === "paused" || upstream?.state === "failing") return upstream.state;
  if (connection === "reconnecting") return "reconnecting";
  if (upstream === null || upstream.state === "connecting" || age.level === "none") return "connecting";
  if (upstream.state === "late" || age.level !== "live") return "late";
  return connection === "polling" ? "polling" : "live";
}

/**
 * The worst of what is known: our own connection, what 8x8 answers, and how old the numbers are. "Live" only when all
 * three are well.
 */
export function statusLine(connection: Connection, upstream: UpstreamStatus | null, age: Freshness): StatusLine {
  const word = wordFor(connection, upstream, age);
  return { word, ...LINES[word] };
}
