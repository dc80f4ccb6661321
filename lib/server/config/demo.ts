import "server-only";
import { existsSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { isLoopback } from "@/lib/domain/loopback";
import { REGIONS } from "@/lib/domain/region";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Settings } from "./settings";

/** The file that `npm run demo` leaves in a data folder of its own making; demo mode works nowhere else. */
export const DEMO_MARKER = "made-by-demo";

const demoTenant = z.object({
  name: z.string().min(1),
  region: z.enum(REGIONS),
  apiKey: z.string().min(1),
  apiSecret: z.string().min(1),
  tenantName: z.string().min(1).nullable(),
  timeZone: z.string().min(1).nullable(),
});
const demoSchema = z.object({ tenants: z.array(demoTenant).min(1).max(500) });

export type DemoSettings = z.infer<typeof demoSchema>;

/**
 * Demo mode signs anybody in with one click, so it must be impossible to reach in earnest. `next start` always runs with
 * NODE_ENV=production, which therefore says nothing; these do: only this machine can connect, the data folder was made
 * by the demo script, and neither a real database nor the real 8x8 is involved.
 */
export function readDemo(raw: string | undefined, settings: Settings): Result<DemoSettings | null, readonly string[]> {
  if (raw === undefined || raw.trim() === "") return ok(null);
  const wrong: string[] = [];
  const refuse = (why: string): void => {
    wrong.push(`WALLBOARD_DEMO is set, but ${why}. Demo mode is for "npm run demo" only: leave WALLBOARD_DEMO out.`);
  };
  if (!isLoopback(settings.host)) refuse(`HOST is ${settings.host}, which other machines can reach`);
  if (settings.databaseUrl !== null) refuse("DATABASE_URL is set");
  if (settings.firstTenant !== null) refuse("EIGHTX8_API_KEY is set");
  const upstream = settings.eightx8BaseUrl;
  if (upstream === null || !isLoopback(new URL(upstream).hostname)) refuse("EIGHTX8_BASE_URL is not on this machine");
  if (!existsSync(join(settings.dataDir, DEMO_MARKER))) refuse("the data folder was not made by the demo");
  const parsed = demoSchema.safeParse(parseJson(raw));
  if (!parsed.success) refuse("it is not the list of tenants that the demo writes");
  return wrong.length > 0 || !parsed.success ? err(wrong) : ok(parsed.data);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
