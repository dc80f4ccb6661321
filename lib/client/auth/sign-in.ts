import { forgetCache } from "@/lib/client/query/forget";
import { err, ok, type Result } from "@/lib/domain/result";
import { type AuthAnswer, postAuth } from "./next-auth-api";
import { announceSignOut } from "./session-channel";

export type SignInProblem =
  | { readonly code: "wrong-credentials" }
  /** Wait this many full seconds before the next attempt. */
  | { readonly code: "too-many-attempts"; readonly retryAfterSeconds: number }
  /** The server could not be reached, or something between answered in its place. */
  | { readonly code: "network" }
  /** The server answered something unforeseen. */
  | { readonly code: "unknown" };

/** When the server limits attempts without saying for how long. */
const DEFAULT_WAIT_SECONDS = 60;

/** Signs in with e-mail and password; on success the session cookie is set and the caller navigates. Never throws. */
export async function signIn(email: string, password: string): Promise<Result<void, SignInProblem>> {
  try {
    const problem = toProblem(await postAuth("callback/credentials", { email, password }));
    if (problem !== null) return err(problem);
    forgetCache();
    return ok(undefined);
  } catch {
    return err({ code: "network" });
  }
}

/** Ends the session, forgets all data in this browser and tells this person's other tabs. The caller navigates. */
export async function signOut(): Promise<Result<void, { readonly code: "network" }>> {
  try {
    const answer = await postAuth("signout", {});
    if (answer.error !== null) return err({ code: "network" });
  } catch {
    return err({ code: "network" });
  }
  forgetCache();
  announceSignOut();
  return ok(undefined);
}

/** Signs a newcomer to the demo in by one click; outside the demo the server refuses with 404. */
export async function demoSignIn(role: "admin" | "supervisor"): Promise<Result<void, SignInProblem>> {
  try {
    const response = await fetch("/api/demo/sign-in", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ role }),
    });
    // Read to its end: the caller leaves the page, which would show as a broken request.
    await response.text();
    if (!response.ok) return err({ code: "unknown" });
    forgetCache();
    return ok(undefined);
  } catch {
    return err({ code: "network" });
  }
}

/** What next-auth's answer means. A limit is told by status 429, or by `error=too-many-attempts[:seconds]`. */
export function toProblem(answer: AuthAnswer): SignInProblem | null {
  if (answer.error === null && answer.status < 400) return null;
  const [name = "", seconds] = (answer.error ?? "").split(":");
  if (answer.status === 429 || name === "too-many-attempts") {
    const asked = answer.retryAfterMs === null ? Number(seconds) : answer.retryAfterMs / 1000;
    const isUsable = Number.isFinite(asked) && asked > 0;
    return { code: "too-many-attempts", retryAfterSeconds: isUsable ? Math.ceil(asked) : DEFAULT_WAIT_SECONDS };
  }
  if (name === "CredentialsSignin" || answer.status === 401) return { code: "wrong-credentials" };
  return { code: "unknown" };
}
