import "server-only";
import { isIP } from "node:net";
import { Agent, request } from "undici";
import type { FetchFailureCode } from "@/lib/domain/identity/provider-check";
import { err, ok, type Result } from "@/lib/domain/result";
import { networkFailure } from "@/lib/server/eightx8/network-failure";
import { ForbiddenAddress, guardedLookup, isWithin, type Nearness, nearnessOf } from "./nearness";

/** A provider that takes longer is down for whoever waits at the sign-in page, ms. */
const LONGEST_MS = 5000;
/** Many times what the documents of real providers weigh, bytes. */
const MAX_BYTES = 256 * 1024;

export interface FetchFailure {
  readonly code: FetchFailureCode;
  /** English, for the log. */
  readonly why: string;
  /** What was answered, as far as it says what to put right: a status, or where it leads on to. */
  readonly told: string | null;
}

interface Fetched {
  readonly json: unknown;
  /** Of the host that answered. */
  readonly near: Nearness;
}

/** A JSON document from elsewhere; see `fetchJsonWithin`. */
export async function fetchJson(address: string): Promise<Result<unknown, FetchFailure>> {
  const found = await fetchJsonWithin(address, "loopback");
  return found.ok ? ok(found.value.json) : found;
}

/**
 * A JSON document from a host that is no nearer than `limit`, within five seconds and 256 KiB. Redirects are not followed: the address was
 * checked, where it leads to was not.
 */
export async function fetchJsonWithin(address: string, limit: Nearness): Promise<Result<Fetched, FetchFailure>> {
  let near: Nearness = "public";
  const agent = new Agent({
    connect: {
      rejectUnauthorized: true,
      timeout: LONGEST_MS,
      lookup: guardedLookup(limit, (one) => {
        near = one;
      }),
    },
  });
  try {
    near = literalNearness(address, limit) ?? near;
    const { statusCode, headers, body } = await request(address, {
      dispatcher: agent,
      headers: { accept: "application/json", "accept-encoding": "identity", "user-agent": "wallboard" },
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    // Only keeps an error after an early end from becoming an uncaught one; the loop sees the first.
    body.on("error", () => undefined);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > MAX_BYTES) return fail("too-large", `answered more than ${MAX_BYTES / 1024} KiB`);
      chunks.push(bytes);
    }
    if (statusCode >= 300 && statusCode < 400)
      return fail("redirect", `answered ${statusCode}`, String(headers.location ?? "").slice(0, 200));
    if (statusCode !== 200) return fail("status", `answered ${statusCode}`, String(statusCode));
    return ok({ json: JSON.parse(Buffer.concat(chunks).toString("utf8")), near });
  } catch (cause) {
    return failureOf(cause);
  } finally {
    await agent.destroy();
  }
}

/** How near a host is that is written in numbers, which nobody looks up; null for a name. Throws `ForbiddenAddress`. */
function literalNearness(address: string, limit: Nearness): Nearness | null {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) === 0) return null;
  const near = nearnessOf(host);
  if (near === null || !isWithin(near, limit)) throw new ForbiddenAddress(`${host} is not to be asked`);
  return near;
}

function failureOf(cause: unknown) {
  const why = cause instanceof Error ? cause.message || cause.name : String(cause);
  if (cause instanceof ForbiddenAddress) return fail("forbidden-address", why);
  if (cause instanceof SyntaxError) return fail("not-json", why);
  if (cause instanceof DOMException && cause.name === "TimeoutError") return fail("timeout", why);
  const { code } = networkFailure(cause);
  if (code === "dns" || code === "tls" || code === "timeout") return fail(code, why);
  return fail(code === "unreadable" ? "not-json" : "connect", why);
}

function fail(code: FetchFailureCode, why: string, told: string | null = null) {
  return err({ code, why, told });
}
