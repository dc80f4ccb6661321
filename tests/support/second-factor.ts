import { HOTP, Secret } from "otpauth";

const STEP_MS = 30_000;

/** The code that an authenticator app shows at a moment (epoch ms); `by` steps of 30 s later or earlier. */
export function codeFor(secret: string, now: number, by = 0): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), counter: Math.floor(now / STEP_MS) + by, digits: 6 });
}

/** A code that is none: not at that moment, nor one step around it. */
export function wrongCodeFor(secret: string, now: number): string {
  const right = [-1, 0, 1].map((by) => codeFor(secret, now, by));
  const wrong = ["000000", "111111", "222222", "333333"].find((code) => !right.includes(code));
  if (wrong === undefined) throw new Error("All of these cannot be right.");
  return wrong;
}
