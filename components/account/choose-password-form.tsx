"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { PasswordField } from "@/components/auth/password-field";
import { UntilAlive } from "@/components/shell/until-alive";
import { Button, buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { type SubmitFailure, submitJson } from "@/lib/client/forms/submit-json";

interface ChoosePasswordFormProps {
  readonly token: string;
  /** Tells password managers whose password it is. */
  readonly email: string;
}

/** Chooses a password by a single-use link; then it is time to sign in. */
export function ChoosePasswordForm({ token, email }: ChoosePasswordFormProps) {
  const t = useTranslations("account.passwordLink");
  const words = useTranslations("account.invitation");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [failure, setFailure] = useState<SubmitFailure | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const sent = await submitJson({ method: "POST", address: "/api/password", body: { token, password } });
    setBusy(false);
    if (sent.ok) setDone(true);
    else setFailure(sent.error);
  };

  if (isDone) return <Done />;
  const isRefused = failure?.kind === "fields";
  const problem = [...password].length < 12 ? words("problem.short") : words("problem.easy");
  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-5">
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label={t("password")}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        hint={isRefused ? undefined : t("hint")}
        problem={isRefused ? problem : null}
      />
      <div role="alert">
        {failure !== null && !isRefused && <Notice tone="breach">{wordsFor(failure, t, words)}</Notice>}
      </div>
      <UntilAlive>
        <Button kind="primary" type="submit" disabled={isBusy} className="w-full">
          {isBusy ? words("busy") : t("submit")}
        </Button>
      </UntilAlive>
    </form>
  );
}

function Done() {
  const t = useTranslations("account.passwordLink");
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <>
      <div ref={told} tabIndex={-1} className="mb-5 !outline-none">
        <Notice tone="good">{t("done")}</Notice>
      </div>
      <PageLink href="/sign-in" className={buttonClass("primary")}>
        {t("signIn")}
      </PageLink>
    </>
  );
}

function wordsFor(
  { code, kind }: SubmitFailure,
  t: ReturnType<typeof useTranslations<"account.passwordLink">>,
  words: ReturnType<typeof useTranslations<"account.invitation">>,
): string {
  if (code === "password-link-closed") return t("closed");
  if (kind === "limited") return t("limited");
  return kind === "network" ? words("problem.network") : words("problem.unknown");
}
