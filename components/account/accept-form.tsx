"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { CodeField } from "@/components/auth/code-field";
import { PasswordField } from "@/components/auth/password-field";
import { UntilAlive } from "@/components/shell/until-alive";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { type SubmitFailure, submitJson } from "@/lib/client/forms/submit-json";

interface AcceptFormProps {
  readonly token: string;
  /** Whether the e-mail address has an account, whose password is asked for. */
  readonly hasAccount: boolean;
}

const CLOSED = ["used", "withdrawn", "expired", "unknown"] as const;

/** Accepts an invitation and signs this browser in. */
export function AcceptForm({ token, hasAccount }: AcceptFormProps) {
  const t = useTranslations("account.invitation");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  /** Null until it is asked for. */
  const [code, setCode] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SubmitFailure | null>(null);
  const refused = failure?.kind === "fields" ? failure.rules : {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const body = { token, name: hasAccount ? null : name, password, code };
    const sent = await submitJson({ method: "POST", address: "/api/invitation", body });
    // A full load, so that every page is rendered afresh for the person who is in now.
    if (sent.ok) return window.location.assign("/");
    setBusy(false);
    setFailure(sent.error);
    if (sent.error.rules.code !== undefined) setCode((typed) => typed ?? "");
  };

  const passwordProblem = (): string | null => {
    if (refused.password === undefined) return null;
    if (hasAccount) return t("problem.wrong");
    return [...password].length < 12 ? t("problem.short") : t("problem.easy");
  };
  const codeProblem = (): string | null => {
    const rule = refused.code?.rule;
    return rule === "code-wrong" || rule === "code-used" ? t(`problem.${rule}`) : null;
  };
  const problem = (code: string, kind: SubmitFailure["kind"]): string => {
    const closed = CLOSED.find((why) => code === `invitation-${why}`);
    if (closed !== undefined) return t(`closed.${closed}`);
    if (code === "account-made-meanwhile") return t("problem.again");
    if (kind === "limited") return t("closed.limited");
    return kind === "network" ? t("problem.network") : t("problem.unknown");
  };

  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-5">
      {!hasAccount && (
        <TextField
          label={t("name")}
          name="name"
          autoComplete="name"
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={refused.name === undefined ? null : t("problem.name")}
        />
      )}
      <PasswordField
        label={hasAccount ? t("ownPassword") : t("password")}
        value={password}
        onChange={setPassword}
        autoComplete={hasAccount ? "current-password" : "new-password"}
        hint={hasAccount && passwordProblem() === null ? t("ownHint") : undefined}
        problem={passwordProblem()}
      />
      {code !== null && <CodeField value={code} onChange={setCode} problem={codeProblem()} autoFocus />}
      <div role="alert">
        {failure !== null && failure.kind !== "fields" && (
          <Notice tone="breach">{problem(failure.code, failure.kind)}</Notice>
        )}
      </div>
      <UntilAlive>
        <Button kind="primary" type="submit" disabled={isBusy} className="w-full">
          {isBusy ? t("busy") : t("submit")}
        </Button>
      </UntilAlive>
    </form>
  );
}
