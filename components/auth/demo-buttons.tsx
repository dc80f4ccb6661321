"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { UntilAlive } from "@/components/shell/until-alive";
import { Button } from "@/components/ui/button";
import type { SignInProblem } from "@/lib/client/auth/sign-in";
import { err } from "@/lib/domain/result";

interface DemoButtonsProps {
  readonly next: string;
  readonly onProblem: (problem: SignInProblem) => void;
}

/** A newcomer to the demo looks around without an account. Only shown, and only answered, by the demo's server. */
export function DemoButtons({ next, onProblem }: DemoButtonsProps) {
  const t = useTranslations("auth.demo");
  const [isBusy, setBusy] = useState(false);
  const enter = async (role: "admin" | "supervisor") => {
    setBusy(true);
    const loaded = await import("@/lib/client/auth/sign-in").catch(() => null);
    const result = loaded === null ? err({ code: "network" } as const) : await loaded.demoSignIn(role);
    if (result.ok) return window.location.assign(next);
    setBusy(false);
    onProblem(result.error);
  };
  return (
    <section aria-labelledby="demo-title" className="mt-6 border-t border-line pt-5">
      <h2 id="demo-title" className="font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1.5 text-sm text-muted">{t("what")}</p>
      <UntilAlive className="mt-3 space-y-2.5">
        <Button disabled={isBusy} onClick={() => void enter("admin")} className="w-full">
          {t("admin")}
        </Button>
        <Button disabled={isBusy} onClick={() => void enter("supervisor")} className="w-full">
          {t("supervisor")}
        </Button>
      </UntilAlive>
    </section>
  );
}
