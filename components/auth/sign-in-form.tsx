"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmailField } from "@/components/ui/text-field";
import type { SignInProblem } from "@/lib/client/auth/sign-in";
import { DemoButtons } from "./demo-buttons";
import { PasswordField } from "./password-field";
import { useCountdown } from "./use-countdown";

interface SignInFormProps {
  /** A path of this site, already checked. */
  readonly next: string;
  /** One-click sign-in, which only the demo's server allows. */
  readonly isDemo: boolean;
}

/** E-mail and password, and a sentence for every way in which it can fail. */
export function SignInForm({ next, isDemo }: SignInFormProps) {
  const t = useTranslations("auth.signIn");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [blockedUntil, setBlockedUntil] = useState<number | null>(null);
  const secondsLeft = useCountdown(blockedUntil);
  const form = useRef<HTMLFormElement>(null);

  const fail = (next: SignInProblem) => {
    setBusy(false);
    setProblem(next);
    setBlockedUntil(next.code === "too-many-attempts" ? performance.now() + next.retryAfterSeconds * 1000 : null);
    if (next.code === "wrong-credentials") form.current?.querySelector<HTMLInputElement>("[name=password]")?.select();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || secondsLeft > 0) return;
    setBusy(true);
    setProblem(null);
    // Loaded by the time anybody has typed: the page itself stays small.
    const loaded = await import("@/lib/client/auth/sign-in").catch(() => null);
    if (loaded === null) return fail({ code: "network" });
    const result = await loaded.signIn(email, password);
    // A full load, so that every page is rendered afresh for the person who signed in.
    if (result.ok) window.location.assign(next);
    else fail(result.error);
  };

  return (
    <>
      <form ref={form} onSubmit={(event) => void submit(event)} className="space-y-4">
        <EmailField
          label={t("email")}
          autoComplete="username"
          autoFocus
          required
          value={email}
          onFocus={() => void import("@/lib/client/auth/sign-in").catch(() => null)}
          onChange={(event) => setEmail(event.target.value)}
        />
        <PasswordField label={t("password")} value={password} onChange={setPassword} autoComplete="current-password" />
        <div role="alert" className={problem === null ? "hidden" : undefined}>
          {problem !== null && (
            <Notice
              tone="breach"
              title={
                problem.code === "too-many-attempts"
                  ? secondsLeft > 0
                    ? t("problem.too-many-attempts")
                    : t("problem.again")
                  : t(`problem.${problem.code}`)
              }
            />
          )}
        </div>
        <Button kind="primary" type="submit" disabled={isBusy || secondsLeft > 0} className="w-full">
          {secondsLeft > 0 ? t("wait", { seconds: secondsLeft }) : isBusy ? t("busy") : t("submit")}
        </Button>
      </form>
      {isDemo && <DemoButtons next={next} onProblem={fail} />}
    </>
  );
}
