"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { UntilAlive } from "@/components/shell/until-alive";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmailField } from "@/components/ui/text-field";
import type { SignInProblem } from "@/lib/client/auth/sign-in";
import { CodeField } from "./code-field";
import { CodesLeft } from "./codes-left";
import { DemoButtons } from "./demo-buttons";
import { PasswordField } from "./password-field";
import { useSignIn } from "./use-sign-in";

interface SignInFormProps {
  /** A path of this site, already checked. */
  readonly next: string;
  /** One-click sign-in, which only the demo's server allows. */
  readonly isDemo: boolean;
}

/** The field to type in again. */
const FIELDS: Readonly<Partial<Record<SignInProblem["code"], string>>> = {
  "wrong-credentials": "password",
  "code-wrong": "code",
  "code-used": "code",
};

/** E-mail and password, then a code where the account asks for one, and a sentence for every way in which it can fail. */
export function SignInForm({ next, isDemo }: SignInFormProps) {
  const t = useTranslations("auth.signIn");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const { step, isBusy, problem, secondsLeft, submit, fail, back } = useSignIn(next);
  const form = useRef<HTMLFormElement>(null);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const failed = await submit({ email, password, code: step.asks === "code" ? code : "" });
    const wrong = failed === null ? undefined : FIELDS[failed.code];
    if (wrong !== undefined) form.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.select();
  };

  if (step.asks === "nothing") return <CodesLeft codesLeft={step.codesLeft} next={next} />;
  return (
    <>
      <form ref={form} onSubmit={(event) => void onSubmit(event)} className="space-y-4">
        {step.asks === "password" ? (
          <>
            <EmailField
              label={t("email")}
              autoComplete="username"
              autoFocus
              required
              value={email}
              onFocus={() => void import("@/lib/client/auth/sign-in").catch(() => null)}
              onChange={(event) => setEmail(event.target.value)}
            />
            <PasswordField
              label={t("password")}
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
            />
          </>
        ) : (
          <>
            <p className="leading-relaxed text-muted">{t("codeFor", { email })}</p>
            <CodeField value={code} onChange={setCode} autoFocus />
          </>
        )}
        <div role="alert" className={problem === null ? "hidden" : undefined}>
          {problem !== null && problem.code !== "code-required" && (
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
        <UntilAlive>
          <Button kind="primary" type="submit" disabled={isBusy || secondsLeft > 0} className="w-full">
            {secondsLeft > 0 ? t("wait", { seconds: secondsLeft }) : isBusy ? t("busy") : t("submit")}
          </Button>
        </UntilAlive>
        {step.asks === "code" && (
          <Button
            kind="secondary"
            className="w-full"
            onClick={() => {
              setCode("");
              back();
            }}
          >
            {t("back")}
          </Button>
        )}
      </form>
      {isDemo && step.asks === "password" && <DemoButtons next={next} onProblem={fail} />}
    </>
  );
}
