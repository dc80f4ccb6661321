import { type PairingAnswer, pairingAsked } from "@/lib/contracts/display/pairing";
import { askPairing } from "@/lib/server/displays/ask-pairing";
import { PAIRING_COOKIE, pairingCookie } from "@/lib/server/displays/display-cookie";
import { addressOf } from "@/lib/server/http/address";
import { answer, noStore } from "@/lib/server/http/answer";
import { displayOf } from "@/lib/server/http/display-guard";
import { withPublic } from "@/lib/server/http/handler";
import { readCookie } from "@/lib/server/http/read-cookie";
import { readJson } from "@/lib/server/http/read-json";
import { services } from "@/lib/server/http/services";
import { withCredential } from "@/lib/server/http/tv-credential";

const PAIRED: PairingAnswer = { state: "paired" };

/** A screen asks for a code, or whether somebody has typed the one that it shows. */
export const POST = withPublic(async ({ request }) => {
  const { device } = await readJson(request, pairingAsked);
  if ((await displayOf(request)) !== null) return noStore(PAIRED);
  const { db, config } = await services();
  const nowMs = Date.now();
  const secret = readCookie(request.headers.get("cookie"), PAIRING_COOKIE);
  const asked = await askPairing(db, config.secret, { secret, device, address: addressOf(request.headers), nowMs });
  if (!asked.ok) return answer(asked);
  const pairing = asked.value;
  if (pairing.state === "paired") return withCredential(noStore(PAIRED), pairing.credential);
  const typeAt = new URL("/pair", config.url);
  const told: PairingAnswer = {
    state: "waiting",
    code: pairing.code,
    expiresAt: pairing.expiresAt,
    now: nowMs,
    typeAt: `${typeAt.host}${typeAt.pathname}`,
    scan: `${typeAt.href}?code=${pairing.code}`,
  };
  const response = noStore(told);
  response.headers.append("set-cookie", pairingCookie(pairing.secret, config.secureCookies));
  return response;
});
