import "server-only";
import { Agent, type Dispatcher, request } from "undici";
import type { IncomingHttpHeaders } from "undici/types/header";
import { err, ok, type Result } from "@/lib/domain/result";
import { BodyTooLarge, readBody } from "./body";
import type { UpstreamError } from "./errors";
import { networkFailure, wasStaleSocket } from "./network-failure";
import { upstreamError } from "./upstream-error";

export interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer of any status, its body read whole and decompressed. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** When the headers arrived, epoch ms on our clock. */
  readonly headersAt: number;
}

export interface Http {
  send(request: HttpRequest, signal?: AbortSignal): Promise<Result<Reply, UpstreamError>>;
  /** Ends every connection; what is under way fails as cancelled. */
  close(): Promise<void>;
}

export interface HttpOptions {
  readonly now: () => number;
  /** From the first byte sent to the last byte read, ms. */
  readonly deadlineMs?: number;
  /** Of the decompressed body, bytes. */
  readonly maxBytes?: number;
}

const DEADLINE_MS = 10_000;
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Requests with a total deadline, a size limit while streaming, certificate checks on and redirects never followed.
 * Connections stay open for a minute, longer than the poll interval, so that a sweep costs no new TLS handshake.
 */
export function createHttp(options: HttpOptions): Http {
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  const maxBytes = options.maxBytes ?? MAX_BYTES;
  const agent = new Agent({
    // Said outright, so that no environment variable switches the check of certificates off.
    connect: { timeout: Math.min(5_000, deadlineMs), rejectUnauthorized: true },
    connections: 256,
    keepAliveTimeout: 60_000,
    keepAliveMaxTimeout: 120_000,
    // The deadline below covers both; these would only add timers.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  async function attempt(input: HttpRequest, signal: AbortSignal): Promise<Reply> {
    const sent: Dispatcher.ResponseData = await request(input.url, {
      dispatcher: agent,
      method: input.method,
      headers: { ...input.headers, "accept-encoding": "gzip", "user-agent": "wallboard" },
      body: input.body ?? null,
      signal,
    });
    const headersAt = options.now();
    const text = await readBody(sent.body, sent.headers, maxBytes);
    return { status: sent.statusCode, headers: sent.headers, text, headersAt };
  }

  async function attemptTwice(input: HttpRequest, signal: AbortSignal): Promise<Reply> {
    try {
      return await attempt(input, signal);
    } catch (error) {
      if (signal.aborted || !wasStaleSocket(error)) throw error;
      return attempt(input, signal);
    }
  }

  return {
    async send(input, outer) {
      if (outer?.aborted) return err(upstreamError("cancelled"));
      const controller = new AbortController();
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        controller.abort();
      }, deadlineMs);
      const cancel = () => controller.abort();
      outer?.addEventListener("abort", cancel, { once: true });
      try {
        return ok(await attemptTwice(input, controller.signal));
      } catch (error) {
        if (late) return err(upstreamError("timeout"));
        if (outer?.aborted) return err(upstreamError("cancelled"));
        return err(error instanceof BodyTooLarge ? upstreamError("too-large") : networkFailure(error));
      } finally {
        clearTimeout(timer);
        outer?.removeEventListener("abort", cancel);
      }
    },
    close: () => agent.destroy(),
  };
}
