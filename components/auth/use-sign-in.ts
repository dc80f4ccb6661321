"use client";

import { useState } from "react";
import type { Credentials, SignInProblem } from "@/lib/client/auth/sign-in";
import { err } from "@/lib/domain/result";
import { useCountdown } from "./use-countdown";

/** Which question stands on the page; "nothing": the person is in, and is told of their recovery codes. */
type SignInStep =
  | { readonly asks: "password" }
  | { readonly asks: "code" }
  | { readonly asks: "nothing"; readonly codesLeft: number };

/** Signing in step by step. `next`: a path of this site, already checked. */
export function useSignIn(next: string) {
  const [step, setStep] = useState<SignInStep>({ asks: "password" });
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [blockedUntil, setBlockedUntil] = useState<number | null>(null);
  const secondsLeft = useCountdown(blockedUntil);

  const fail = (failed: SignInProblem) => {
    setBusy(false);
    setProblem(failed.code === "code-required" ? null : failed);
    setBlockedUntil(failed.code === "too-many-attempts" ? performance.now() + failed.retryAfterSeconds * 1000 : null);
    if (failed.code === "code-required") setStep({ asks: "code" });
    if (failed.code === "wrong-credentials") setStep({ asks: "password" });
  };
  /** Resolves to what went wrong; null when the person is in or nothing was tried. */
  const submit = async (given: Credentials): Promise<SignInProblem | null> => {
    if (isBusy || secondsLeft > 0) return null;
    setBusy(true);
    setProblem(null);
    // Loaded by the time anybody has typed: the page itself stays small.
    const loaded = await import("@/lib/client/auth/sign-in").catch(() => null);
    const result = loaded === null ? err({ code: "network" } as const) : await loaded.signIn(given);
    if (!result.ok) {
      fail(result.error);
      return result.error;
    }
    const { codesLeft } = result.value;
    // A full load, so that every page is rendered afresh for the person who signed in.
    if (codesLeft === null) window.location.assign(next);
    else setStep({ asks: "nothing", codesLeft });
    return null;
  };
  const back = () => {
    setStep({ asks: "password" });
    setProblem(null);
  };
  return { step, isBusy, problem, secondsLeft, submit, fail, back };
}
