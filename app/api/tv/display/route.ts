import { createHash } from "node:crypto";
import { guardedDisplay, unpaired } from "@/lib/server/http/display-guard";
import { refusedStream } from "@/lib/server/http/open-stream";
import { services } from "@/lib/server/http/services";
import { jsonAnswer } from "@/lib/server/live/answers";
import { encodeText } from "@/lib/server/live/encode";

/**
 * The state of the display that asks and what it is still to do, with an ETag: for where streams do not pass. Asking counts as being in touch
 * for 30 s.
 */
export const GET = guardedDisplay("GET /api/tv/display", async ({ request, display }) => {
  const { displays } = await services();
  const found = await displays.state(display);
  if (!("state" in found)) return found.code === "gone" ? unpaired() : refusedStream(found);
  const commands = await displays.commands(display.id);
  const body = JSON.stringify({ ...Object(JSON.parse(found.state)), commands });
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  return jsonAnswer(request, { body: encodeText(body), etag }, Date.now());
});
