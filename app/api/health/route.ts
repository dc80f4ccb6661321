import { withPublic } from "@/lib/server/http/handler";
import { readHealth } from "@/lib/server/http/health";

export const dynamic = "force-dynamic";

/** For probes and load balancers: 200 when this process can serve, 503 when not. Never asks 8x8. */
export const GET = withPublic(async ({ request }) => {
  const health = await readHealth(request);
  return Response.json(health, { status: health.ready ? 200 : 503, headers: { "cache-control": "no-store" } });
});
