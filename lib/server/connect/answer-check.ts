import "server-only";
import type { CheckEvent } from "@/lib/contracts/admin/connect";

/**
 * The answer of a check: its events as lines of JSON, each sent as it happens. `gone` aborts what `run` is given, as does
 * a reader who turns away; so does the end.
 */
export function answerCheck(
  gone: AbortSignal,
  run: (emit: (event: CheckEvent) => void, gone: AbortSignal) => Promise<void>,
): Response {
  const encoder = new TextEncoder();
  const left = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const emit = (event: CheckEvent): void => {
        if (!left.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      await run(emit, AbortSignal.any([gone, left.signal]));
      if (!left.signal.aborted) controller.close();
    },
    cancel: () => left.abort(),
  });
  return new Response(body, {
    headers: {
      "content-type": "application/x-ndjson; charset=utf-8",
      // no-transform: a proxy that compresses would hold lines back until a block is full.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
