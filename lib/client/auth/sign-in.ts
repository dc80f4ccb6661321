import { forgetCache } from "@/lib/client/query/forget";
import { nullable, number, object } from "@/lib/contracts/shape";
import { readOneTimeCode } from "@/lib/domain/one-time-code";
import { err, ok, type Result } from "@/lib/domain/result";
import { type AuthAnswer, postAuth } from "./next-auth-api";
import { announceSignOut } from "./session-channel";

export type SignInProblem =
  | { readonly code: "wrong-credentials" }
  /** E-mail and password are right, and this account also asks for a one-time code. */
  | { readonly code: "code-required" }
  /** The one that was given is not one of the person's, or was used before. */
  | { readonly code: "code-wrong" | "code-used" }
  /** Wait this many full seconds before the next attempt. */
  | { readonly code: "too-many-attempts"; readonly retryAfterSeconds: number }
  /** The server could not be reached, or something between answered in its place. */
  | { readonly code: "network" }
  /** The server answered something unforeseen. */
  | { readonly code: "unknown" };

/** When the server limits attempts without saying for how long. */
const DEFAULT_WAIT_SECONDS = 60;

/** Who wants in. */
export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** As it was typed; empty until it is asked for. */
  readonly code: string;
}

/** What is worth telling somebody who is in. */
export interface SignedIn {
  /** How many recovery codes are left after one was used; null where none was. */
  readonly codesLeft: number | null;
}

/** Signs in; on success the session cookie is set and the caller navigates. Never throws. */
export async function signIn({ email, password, code }: Credentials): Promise<Result<SignedIn, SignInProblem>> {
  try {
    const fields = code === "" ? { email, password } : { email, password, code };
    const problem = toProblem(await postAuth("callback/credentials", fields));
    if (problem !== null) return err(problem);
    forgetCache();
    return ok({ codesLeft: readOneTimeCode(code)?.kind === "recovery" ? await codesLeft() : null });
  } catch {
    return err({ code: "network" });
  }
}

const standing = object({ codesLeft: nullable(number) });

/** Null where it cannot be learnt: nobody is kept out for that. */
async function codesLeft(): Promise<number | null> {
  try {
    const response = await fetch("/api/account/second-factor", { cache: "no-store" });
    return standing.parse(await response.json()).codesLeft;
  } catch {
    return null;
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
  if (name === "code-required" || name === "code-wrong" || name === "code-used") return { code: name };
  if (name === "CredentialsSignin" || answer.status === 401) return { code: "wrong-credentials" };
  return { code: "unknown" };
}
