import { provisioningAsked } from "@/lib/contracts/display/pairing";
import { limited, notFound } from "@/lib/domain/refusal";
import { provisionDisplay } from "@/lib/server/displays/provision-display";
import { addressOf } from "@/lib/server/http/address";
import { answer } from "@/lib/server/http/answer";
import { displayOf } from "@/lib/server/http/display-guard";
import { withPublic } from "@/lib/server/http/handler";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";
import { withCredential } from "@/lib/server/http/tv-credential";
import { screenSecret } from "@/lib/server/http/tv-screen";
import { failedOpenings } from "@/lib/server/links/failed-openings";

/** A screen makes itself a display by a provisioning link. One that is a display already stays that one. */
export const POST = withPublic(async ({ request }) => {
  const input = await readJson(request, provisioningAsked);
  const done = new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
  if ((await displayOf(request)) !== null) return done;
  const { db, config } = await services();
  const asker = { address: addressOf(request.headers), screen: screenSecret(request), nowMs: Date.now() };
  const credential = await provisionDisplay(db, config.secret, { ...input, ...asker });
  if (credential !== null) return withCredential(done, credential);
  const waitMs = failedOpenings().note(asker.address, asker.nowMs);
  return answer(
    waitMs === 0
      ? notFound("display-link")
      : limited("too-many-attempts", "Too many links that do not work. Wait a little.", waitMs),
  );
});
