import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { getConfig } from "@/lib/server/config/config";
import { services } from "@/lib/server/http/services";
import { designScene } from "./designs";
import { takeProcessConfig } from "./process-config";

/** The product's own services with the scene of boards being designed, for tests that call handlers, and Sue's session as a `Cookie` header. */
export async function startDesignRoutes() {
  // Nothing listens there: what 8x8 says does not matter here.
  const config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  const { db } = await services();
  const scene = await designScene(db, getConfig().secret);
  const claims = await startSession(db, scene.sue.userId, { address: null, method: "password" }, Date.now());
  const cookie = sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
  const end = async () => {
    await (await services()).live.stop();
    await config.end();
  };
  return { scene, cookie, end };
}
