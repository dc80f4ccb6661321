import { type CheckEvent, checkEvent } from "@/lib/contracts/admin/connect";
import { err, ok, type Result } from "@/lib/domain/result";

/** Why a check told nothing, or not all: not what 8x8 said, but what our own server did. */
export type CheckTrouble =
  | { readonly kind: "network" | "signed-out" | "refused" }
  | { readonly kind: "limited"; readonly seconds: number };

/**
 * Asks our server for a check and hands on each event as it comes. Ends well when the answer is complete. Never throws,
 * also when `signal` ends it.
 */
export async function requestCheck(
  address: string,
  body: unknown,
  hear: (event: CheckEvent) => void,
  signal: AbortSignal,
): Promise<Result<void, CheckTrouble>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { accept: "application/x-ndjson", "content-type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok || response.body === null) return err(troubleOf(response));
    return await readLines(response.body.getReader(), hear);
  } catch {
    return err({ kind: "network" });
  }
}

function troubleOf({ status, headers }: Response): CheckTrouble {
  if (status === 429) return { kind: "limited", seconds: Math.max(1, Number(headers.get("retry-after")) || 1) };
  if (status === 401) return { kind: "signed-out" };
  return { kind: status >= 500 ? "network" : "refused" };
}

async function readLines(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  hear: (event: CheckEvent) => void,
): Promise<Result<void, CheckTrouble>> {
  const decoder = new TextDecoder();
  let rest = "";
  let isComplete = false;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const event = checkEvent.parse(JSON.parse(line));
      hear(event);
      isComplete = event.step === "numbers" && event.state !== "running";
    }
  }
  return isComplete ? ok(undefined) : err({ kind: "network" });
}
