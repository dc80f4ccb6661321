import { hasSignedOutHere } from "@/lib/client/auth/session-channel";

const MARK = "wallboard-left-for-sign-in";
const ONCE_IN_MS = 60_000;

/**
 * Loads the page again after the session has ended: the server then leads to the sign-in page and back. At most once
 * a minute, should page and API ever disagree about who is signed in.
 */
export function leaveForSignIn(): void {
  // Reloading here would lead the next person who signs in to the page of the one who left.
  if (hasSignedOutHere()) return;
  try {
    const last = Number(window.sessionStorage.getItem(MARK));
    if (Math.abs(Date.now() - last) < ONCE_IN_MS) return;
    window.sessionStorage.setItem(MARK, String(Date.now()));
  } catch {
    // Without storage nothing could stop a page that reloads for ever: leave it to the person.
    return;
  }
  window.location.reload();
}
