"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { UntilAlive } from "@/components/shell/until-alive";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { EmailField, TextField } from "@/components/ui/text-field";
import { err } from "@/lib/domain/result";
import { PasswordField } from "./password-field";
import type { SetUpProblem } from "./set-up-request";

/** Creates the installation's first account and signs it in. */
export function SetUpForm({ token }: { readonly token: string }) {
  const t = useTranslations("auth.setUp");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SetUpProblem | null>(null);
  const refused = problem?.code === "invalid" ? problem.fields : {};

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    const loaded = await import("./set-up-request").catch(() => null);
    const made =
      loaded === null ? err({ code: "network" } as const) : await loaded.requestSetUp(token, { name, email, password });
    if (made.ok) return window.location.assign("/");
    setBusy(false);
    setProblem(made.error);
  };

  const passwordProblem = [...password].length < 12 ? t("problem.passwordShort") : t("problem.passwordEasy");
  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-5">
      <TextField
        label={t("name")}
        name="name"
        autoComplete="name"
        autoFocus
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={refused.name === undefined ? null : t("problem.name")}
      />
      <EmailField
        label={t("email")}
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={refused.email === undefined ? null : t("problem.email")}
      />
      <PasswordField
        label={t("password")}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
        hint={refused.password === undefined ? t("hint") : undefined}
        problem={refused.password === undefined ? null : passwordProblem}
      />
      <div role="alert">
        {problem !== null && problem.code !== "invalid" && (
          <Notice tone="breach">
            {problem.code === "link-invalid" ? t("invalid.what") : t(problem.code)}{" "}
            {problem.code === "link-invalid" && (
              <PageLink href="/sign-in" className="font-semibold underline">
                {t("invalid.signIn")}
              </PageLink>
            )}
          </Notice>
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
