import * as z from "zod/mini";
import { givenPassword, typedCode } from "./fields";

/** POST /api/account/second-factor; 201 with `SecondFactorBegun`. */
export const secondFactorBegin = z.object({ password: givenPassword }, "must be an object");
export type SecondFactorBegin = z.infer<typeof secondFactorBegin>;

/** PUT /api/account/second-factor: the first code proves that the app is set up; answers `FreshCodes`. */
export const secondFactorConfirm = z.object({ code: typedCode }, "must be an object");
export type SecondFactorConfirm = z.infer<typeof secondFactorConfirm>;

/**
 * POST /api/account/second-factor/codes answers `FreshCodes`; DELETE /api/account/second-factor: 204. Password and code together
 * prove that it is the person who asks.
 */
export const secondFactorProof = z.object({ password: givenPassword, code: typedCode }, "must be an object");
export type SecondFactorProof = z.infer<typeof secondFactorProof>;

/** What an authenticator app needs to know, told this once. */
export const secondFactorBegun = z.object({
  /** In base 32. */
  secret: z.string(),
  /** otpauth://… with all of it. */
  address: z.string(),
  /** The same address as a QR code. */
  qr: z.object({
    /** Modules a side, the quiet zone included. */
    size: z.number(),
    /** The dark modules as an SVG path, a unit a module. */
    path: z.string(),
  }),
});
export type SecondFactorBegun = z.infer<typeof secondFactorBegun>;

/** Recovery codes, told this once. */
export const freshCodes = z.object({ codes: z.array(z.string()) });
export type FreshCodes = z.infer<typeof freshCodes>;

/** GET /api/account/second-factor. */
export interface SecondFactorStanding {
  /** Null while there is no second factor. */
  readonly codesLeft: number | null;
}
