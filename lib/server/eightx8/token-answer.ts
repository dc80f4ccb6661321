import "server-only";
import * as z from "zod";
import { err, ok, type Result } from "@/lib/domain/result";
import { diagnoseToken } from "./diagnose";
import type { UpstreamError } from "./errors";
import type { Reply } from "./http";
import { upstreamError } from "./upstream-error";

/** The product that opens the Real-time and Historical APIs; the Admin Console calls it "Analytics for Contact Center". */
const PRODUCT = "analyticsrealtimeapi";

/** 8x8 sends every scalar as a string; a number is understood as well. */
const scalar = z.union([z.string(), z.number()]).transform(String);

const tokenAnswer = z.object({
  access_token: scalar.pipe(z.string().regex(/^[\x21-\x7e]{1,8192}$/)),
  expires_in: scalar.optional().catch(undefined),
  api_product_list: z.string().optional().catch(undefined),
  api_product_list_json: z.array(z.unknown()).optional().catch(undefined),
});

export interface TokenAnswer {
  readonly text: string;
  /** How long 8x8 says it lives, ms. */
  readonly lifeMs: number;
}

/** Assumed when 8x8 names no readable lifetime: short enough to be safe, long enough not to hammer. */
const UNKNOWN_LIFE_MS = 10 * 60 * 1000;
const SHORTEST_LIFE_MS = 10_000;
const LONGEST_LIFE_MS = 24 * 60 * 60 * 1000;

/** Reads the token endpoint's answer of any status. */
export function readTokenAnswer(reply: Reply, now: number): Result<TokenAnswer, UpstreamError> {
  if (reply.status < 200 || reply.status > 299) return err(diagnoseToken(reply, now));
  const parsed = tokenAnswer.safeParse(parseJson(reply.text));
  if (!parsed.success) return err(upstreamError("unreadable", { status: reply.status }));
  if (lacksProduct(parsed.data)) return err(upstreamError("product-missing", { status: reply.status }));
  const life = Number(parsed.data.expires_in) * 1000;
  const lifeMs = Number.isFinite(life) ? Math.min(Math.max(life, SHORTEST_LIFE_MS), LONGEST_LIFE_MS) : UNKNOWN_LIFE_MS;
  return ok({ text: parsed.data.access_token, lifeMs });
}

/** Only a list that is there and does not name the product says so; no list says nothing. */
function lacksProduct(answer: z.infer<typeof tokenAnswer>): boolean {
  const json = answer.api_product_list_json?.filter((product) => typeof product === "string");
  const listed = [...(json ?? []), ...(answer.api_product_list ?? "").replace(/^\s*\[|\]\s*$/g, "").split(",")];
  if (json === undefined && answer.api_product_list === undefined) return false;
  return !listed.some((product) => product.toLowerCase().replace(/[^a-z]/g, "") === PRODUCT);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
