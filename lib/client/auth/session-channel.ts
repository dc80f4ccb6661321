/** Carries no data, only "look again": every tab of this browser asks the server afresh whether it is signed in. */
const CHANNEL = "wallboard-session";

let hasEndedHere = false;

/** Whether the person signed out in this very tab, which then finds its own way to the sign-in page. */
export function hasSignedOutHere(): boolean {
  return hasEndedHere;
}

/** Tells the other tabs of this browser that the session has ended. */
export function announceSignOut(): void {
  hasEndedHere = true;
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("signed-out");
  channel.close();
}

/** Calls back when another tab signs out; answers how to stop listening. */
export function onSignOutElsewhere(listener: () => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<unknown>) => {
    if (event.data === "signed-out") listener();
  };
  return () => channel.close();
}
