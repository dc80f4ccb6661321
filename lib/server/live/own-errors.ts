import "server-only";
import type { UpstreamError } from "@/lib/server/eightx8/errors";

/** One part of a sweep, all its pages, took longer than the poller allows. */
export const TOO_SLOW: UpstreamError = {
  code: "timeout",
  message:
    "8x8 took more than 30 seconds for one part of a refresh. If that persists, lengthen the interval under Tenants.",
  retryable: true,
  status: null,
  retryAt: null,
};

/** A fault of our own while asking; the log has it. */
export const UNFORESEEN: UpstreamError = {
  code: "unreadable",
  message: "Wallboard could not make sense of 8x8's answer. The log of Wallboard's server says more.",
  retryable: true,
  status: null,
  retryAt: null,
};
