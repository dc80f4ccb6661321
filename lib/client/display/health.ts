import { boolean, object } from "@/lib/contracts/shape";

const health = object({ ready: boolean });
const PATIENCE_MS = 10_000;

/** Whether our own server, and not something that stands in for it, says that it does well. Never throws. */
export async function isHealthy(ask: (url: string, init: RequestInit) => Promise<Response>): Promise<boolean> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    const response = await ask("/api/health", { cache: "no-store", signal: giveUp.signal });
    const parsed = health.safeParse(await response.json());
    return response.ok && parsed.success && parsed.data.ready;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
