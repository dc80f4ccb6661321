"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { UntilAlive } from "@/components/shell/until-alive";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { err } from "@/lib/domain/result";

interface SingleSignOnProps {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** Where to go afterwards: a path of this site, already checked. */
  readonly next: string;
}

/** A button for each identity provider, which leads there. */
export function SingleSignOn({ providers, next }: SingleSignOnProps) {
  const t = useTranslations("auth");
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const [problem, setProblem] = useState<"network" | "unknown" | null>(null);
  useEffect(() => {
    // A page that the browser kept while one was at the provider comes back as it was left.
    const again = (event: PageTransitionEvent) => event.persisted && setBusyWith(null);
    window.addEventListener("pageshow", again);
    return () => window.removeEventListener("pageshow", again);
  }, []);

  const begin = async (providerId: string) => {
    setBusyWith(providerId);
    setProblem(null);
    const loaded = await import("@/lib/client/auth/single-sign-on").catch(() => null);
    const begun =
      loaded === null ? err({ code: "network" } as const) : await loaded.beginSingleSignOn(providerId, next);
    if (begun.ok) return window.location.assign(begun.value);
    setBusyWith(null);
    setProblem(begun.error.code);
  };

  return (
    <UntilAlive className="space-y-3">
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          disabled={busyWith !== null}
          onClick={() => void begin(id)}
          className="w-full min-w-0 [overflow-wrap:anywhere]"
        >
          {busyWith === id ? t("singleSignOn.busy") : t("singleSignOn.with", { provider: name })}
        </Button>
      ))}
      <div role="alert" className={problem === null ? "hidden" : undefined}>
        {problem !== null && <Notice tone="breach" title={t(`signIn.problem.${problem}`)} />}
      </div>
    </UntilAlive>
  );
}
