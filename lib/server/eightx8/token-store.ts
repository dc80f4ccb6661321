import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { describeConnection } from "./connection";
import type { UpstreamError } from "./errors";
import type { Http } from "./http";
import { type ClientLog, SILENT } from "./log";
import { Token } from "./token";
import { readTokenAnswer } from "./token-answer";
import type { Connection } from "./types";
import { upstreamError } from "./upstream-error";

export interface TokenStore {
  /** The credential's token, fetched if need be: by one request however many callers wait. */
  get(connection: Connection, signal?: AbortSignal): Promise<Result<Token, UpstreamError>>;
  /** The API refused this token. True when it was dropped (or is gone already) and asking again makes sense. */
  refused(connection: Connection, token: Token): boolean;
  /** The API took this token: a later refusal may fetch a new one at once. */
  accepted(connection: Connection, token: Token): void;
  forget(credentialId: string): void;
  /** How old the held token is, ms; null when none is held. */
  ageMs(credentialId: string): number | null;
}

interface Held {
  readonly token: Token;
  readonly fetchedAt: number;
  /** From here on a call starts a renewal but is still served the held token. */
  readonly renewAt: number;
  readonly usableUntil: number;
}

interface Entry {
  /** Key, secret and address it belongs to: a change of any starts anew. Never leaves this file. */
  readonly fingerprint: string;
  held: Held | null;
  inFlight: Promise<Result<Token, UpstreamError>> | null;
  /** The last failure, given to every caller until `until` instead of asking again. */
  failure: { readonly error: UpstreamError; readonly until: number } | null;
  failures: number;
  /** Refusals by the API since it last took a token, and until when a further one fetches nothing. */
  refusals: number;
  refusalPauseUntil: number;
}

export interface TokenStoreOptions {
  readonly http: Http;
  readonly now: () => number;
  readonly random?: () => number;
  readonly log?: ClientLog;
  /** Address of the token service for a connection. */
  readonly tokenUrl: (connection: Connection) => string;
}

/**
 * Doubling pauses after failures in a row, ms: short for what may pass, longer for what an admin must mend, but always
 * over before the poller's next probe: who repairs a key at 8x8 sees the board live within a minute.
 */
function pauseMs(error: UpstreamError, failures: number): number {
  const [first, last] = error.retryable ? [1_000, 12_000] : [15_000, 30_000];
  return Math.min(first * 2 ** (failures - 1), last);
}

/** A token that the API refuses may be one from before a repair (a product added to the key): no longer than this, ms. */
const LONGEST_REFUSAL_PAUSE_MS = 30_000;

export function createTokenStore(options: TokenStoreOptions): TokenStore {
  const { http, now, tokenUrl, random = Math.random, log = SILENT } = options;
  const entries = new Map<string, Entry>();
  let generations = 0;

  function entryFor(connection: Connection): Entry {
    const fingerprint = JSON.stringify([connection.apiKey, connection.apiSecret, tokenUrl(connection)]);
    const known = entries.get(connection.credentialId);
    if (known?.fingerprint === fingerprint) return known;
    const fresh: Entry = {
      fingerprint,
      held: null,
      inFlight: null,
      failure: null,
      failures: 0,
      refusals: 0,
      refusalPauseUntil: 0,
    };
    entries.set(connection.credentialId, fresh);
    return fresh;
  }

  async function request(connection: Connection, entry: Entry): Promise<Result<Token, UpstreamError>> {
    const sentAt = now();
    const basic = Buffer.from(`${connection.apiKey.trim()}:${connection.apiSecret.trim()}`).toString("base64");
    const sent = await http.send({
      method: "POST",
      url: tokenUrl(connection),
      headers: {
        authorization: `Basic ${basic}`,
        accept: "application/json",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials",
    });
    const answer = sent.ok ? readTokenAnswer(sent.value, now()) : sent;
    if (!answer.ok) return err(fail(connection, entry, answer.error));
    generations += 1;
    const token = new Token(answer.value.text, generations);
    const { lifeMs } = answer.value;
    // Renewal at 70–80 % of the life (tenants spread out), use to the end but for a margin for requests under way.
    entry.held = {
      token,
      fetchedAt: sentAt,
      renewAt: sentAt + lifeMs * (0.8 - 0.1 * random()),
      usableUntil: sentAt + lifeMs - Math.min(15_000, lifeMs * 0.1),
    };
    entry.failure = null;
    entry.failures = 0;
    log.info(describeConnection(connection), "8x8 token fetched");
    return ok(token);
  }

  function fail(connection: Connection, entry: Entry, error: UpstreamError): UpstreamError {
    entry.failures += 1;
    const pause = pauseMs(error, entry.failures) * (0.8 + 0.4 * random());
    const until = Math.max(now() + pause, error.retryAt ?? 0);
    const told = error.retryable ? { ...error, retryAt: Math.ceil(until) } : error;
    entry.failure = { error: told, until };
    log.warn({ ...describeConnection(connection), code: error.code, status: error.status }, "8x8 token not fetched");
    return told;
  }

  function renew(connection: Connection, entry: Entry): Promise<Result<Token, UpstreamError>> {
    entry.inFlight ??= request(connection, entry).finally(() => {
      entry.inFlight = null;
    });
    return entry.inFlight;
  }

  return {
    async get(connection, signal) {
      if (signal?.aborted) return err(upstreamError("cancelled"));
      const entry = entryFor(connection);
      const at = now();
      const blocked = entry.failure !== null && at < entry.failure.until;
      if (entry.held !== null && at < entry.held.usableUntil) {
        if (at >= entry.held.renewAt && !blocked) void renew(connection, entry);
        return ok(entry.held.token);
      }
      if (entry.failure !== null && blocked) return err(entry.failure.error);
      return orCancelled(renew(connection, entry), signal);
    },
    refused(connection, token) {
      const entry = entryFor(connection);
      if (entry.held === null || entry.held.token.generation !== token.generation) return true;
      if (now() < entry.refusalPauseUntil) return false;
      entry.held = null;
      entry.refusals += 1;
      entry.refusalPauseUntil = now() + Math.min(4_000 * 2 ** (entry.refusals - 1), LONGEST_REFUSAL_PAUSE_MS);
      return true;
    },
    accepted(connection, token) {
      const entry = entryFor(connection);
      if (entry.held?.token.generation !== token.generation) return;
      entry.refusals = 0;
      entry.refusalPauseUntil = 0;
    },
    forget: (credentialId) => void entries.delete(credentialId),
    ageMs(credentialId) {
      const held = entries.get(credentialId)?.held ?? null;
      return held === null ? null : now() - held.fetchedAt;
    },
  };
}

/** A caller who gives up stops waiting; the shared request goes on for the others. */
function orCancelled<T>(shared: Promise<Result<T, UpstreamError>>, signal: AbortSignal | undefined) {
  if (signal === undefined) return shared;
  return new Promise<Result<T, UpstreamError>>((resolve) => {
    const cancel = () => resolve(err(upstreamError("cancelled")));
    signal.addEventListener("abort", cancel, { once: true });
    void shared.then((result) => {
      signal.removeEventListener("abort", cancel);
      resolve(result);
    });
  });
}
