import { CLIP_KEY } from "@/lib/client/design/clip-key";

/*
 * Lets sign-in and sign-out drop the cache without importing React Query: the sign-in page stays small.
 */
let forget: (() => void) | null = null;

/** Says how this browser's cache is dropped; the query provider does when it makes a client. */
export function setForget(run: () => void): void {
  forget = run;
}

/** Forgets everything this browser was told: at sign-in and at sign-out. */
export function forgetCache(): void {
  forget?.();
  try {
    localStorage.removeItem(CLIP_KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
