import * as z from "zod/mini";
import { deviceFacts } from "./report";

/** POST /api/tv/pairing: begins, or asks again (every 3 s) by the httpOnly cookie that the first answer set. */
export const pairingAsked = z.object({ device: deviceFacts }, "must be what the browser says of itself");

export type PairingAnswer =
  | {
      readonly state: "waiting";
      /** Six characters without those that look alike, as they are shown: "K7F2MX". */
      readonly code: string;
      /** Epoch ms on the server's clock, at which there is another code. */
      readonly expiresAt: number;
      readonly now: number;
      /** Where people type it, without the scheme: "wall.example/pair". */
      readonly typeAt: string;
      /** What the QR code holds: the same address with the code. */
      readonly scan: string;
    }
  /** The credential is in a cookie of this answer; the display goes on to /tv. */
  | { readonly state: "paired" };

/** POST /api/tv/provision: a display makes itself from a provisioning link. 204 with its credential in a cookie. */
export const provisioningAsked = z.object(
  { token: z.string("must be text").check(z.maxLength(100)), device: deviceFacts },
  "must be a token and what the browser says of itself",
);
