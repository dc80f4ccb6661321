import "server-only";

/** Under which a display keeps its credential: httpOnly, SameSite=Lax, for 400 days from when it was set. */
export const DISPLAY_COOKIE = "wallboard-display";
/** Under which a screen that shows a code keeps what it proves itself by when somebody has typed it. */
export const PAIRING_COOKIE = "wallboard-pairing";
/** Under which a screen that opened a provisioning link keeps what tells it from others that open the same link. */
export const SCREEN_COOKIE = "wallboard-screen";

/** Browsers keep no cookie for longer; each rotation sets it anew. */
const CREDENTIAL_SECONDS = 400 * 86_400;
const PAIRING_SECONDS = 15 * 60;
/** A screen that is switched off before the answer came may be switched on again weeks later. */
const SCREEN_SECONDS = 30 * 86_400;

/** `Set-Cookie` value that gives a display its credential. */
export function displayCookie(token: string, secure: boolean): string {
  return cookie(DISPLAY_COOKIE, token, CREDENTIAL_SECONDS, secure);
}

export function pairingCookie(secret: string, secure: boolean): string {
  return cookie(PAIRING_COOKIE, secret, PAIRING_SECONDS, secure);
}

export function screenCookie(secret: string, secure: boolean): string {
  return cookie(SCREEN_COOKIE, secret, SCREEN_SECONDS, secure);
}

/** Only what engines of 2016 understand. */
function cookie(name: string, value: string, seconds: number, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
