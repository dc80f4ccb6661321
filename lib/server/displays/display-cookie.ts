import "server-only";

/** Under which a display keeps its credential: httpOnly, SameSite=Lax, for 400 days from when it was set. */
export const DISPLAY_COOKIE = "wallboard-display";
/** Under which a screen that shows a code keeps what it proves itself by when somebody has typed it. */
export const PAIRING_COOKIE = "wallboard-pairing";

/** Browsers keep no cookie for longer; each rotation sets it anew. */
const CREDENTIAL_SECONDS = 400 * 86_400;
const PAIRING_SECONDS = 15 * 60;

/** `Set-Cookie` value that gives a display its credential. */
export function displayCookie(token: string, secure: boolean): string {
  return cookie(DISPLAY_COOKIE, token, CREDENTIAL_SECONDS, secure);
}

export function pairingCookie(secret: string, secure: boolean): string {
  return cookie(PAIRING_COOKIE, secret, PAIRING_SECONDS, secure);
}

/** Only what engines of 2016 understand. */
function cookie(name: string, value: string, seconds: number, secure: boolean): string {
  return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
