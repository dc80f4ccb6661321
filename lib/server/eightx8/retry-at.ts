import "server-only";
import type { IncomingHttpHeaders } from "undici/types/header";

/** No header may silence a tenant for longer than this, ms. */
const LONGEST = 60 * 60 * 1000;

export function headerText(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined ? null : text.trim();
}

/**
 * When 8x8 wants to be asked again, epoch ms on our clock: `Retry-After` (seconds or an HTTP date) or `x-ratelimit-reset`
 * (Unix seconds; a small number is taken as seconds from now). Null when it says nothing readable.
 */
export function retryAt(headers: IncomingHttpHeaders, now: number): number | null {
  const asked = fromRetryAfter(headers, now) ?? fromReset(headers, now);
  return asked === null ? null : Math.min(Math.max(asked, now), now + LONGEST);
}

function fromRetryAfter(headers: IncomingHttpHeaders, now: number): number | null {
  const text = headerText(headers, "retry-after");
  if (text === null || text === "") return null;
  if (/^\d+(\.\d+)?$/.test(text)) return now + Number(text) * 1000;
  const date = /^[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(date)) return null;
  // The date is on 8x8's clock; what counts is its distance from the moment they sent it.
  const sent = Date.parse(headerText(headers, "date") ?? "");
  return Number.isNaN(sent) ? date : now + (date - sent);
}

function fromReset(headers: IncomingHttpHeaders, now: number): number | null {
  const text = headerText(headers, "x-ratelimit-reset");
  if (text === null || !/^\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  if (value < 1e7) return now + value * 1000;
  return value < 1e11 ? value * 1000 : value;
}
