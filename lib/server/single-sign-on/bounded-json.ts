import "server-only";
import { request } from "undici";
import { err, ok, type Result } from "@/lib/domain/result";

/** A provider that takes longer is down for whoever waits at the sign-in page, ms. */
const LONGEST_MS = 5000;
/** Many times what the documents of real providers weigh, bytes. */
const MAX_BYTES = 256 * 1024;

/**
 * A JSON document from elsewhere, within five seconds and 256 KiB. Redirects are not followed: the address was checked, where it
 * leads to was not. The error says why in English, for the log.
 */
export async function fetchJson(address: string): Promise<Result<unknown, string>> {
  try {
    const { statusCode, body } = await request(address, {
      headers: { accept: "application/json", "accept-encoding": "identity" },
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    // Only keeps an error after an early end from becoming an uncaught one; the loop sees the first.
    body.on("error", () => undefined);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > MAX_BYTES) return err(`answered more than ${MAX_BYTES / 1024} KiB`);
      chunks.push(bytes);
    }
    if (statusCode !== 200) return err(`answered ${statusCode}`);
    return ok(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch (cause) {
    return err(cause instanceof Error ? cause.message || cause.name : String(cause));
  }
}
