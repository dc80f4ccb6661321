import "server-only";

/** Under which a display keeps its credential: httpOnly, SameSite=Lax, for 400 days from when it was set. */
export const DISPLAY_COOKIE = "wallboard-display";
