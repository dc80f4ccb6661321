"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageLink } from "@/components/ui/page-link";
import { Diamond, PauseBars } from "@/components/ui/shapes";
import { useBoard } from "./board-context";
import { useClockText } from "./clock-text";
import type { Trouble } from "./use-trouble";

export function TroubleBar({ trouble }: { trouble: Trouble }) {
  const t = useTranslations("board.trouble");
  const { display } = useBoard();
  if (trouble.kind === "failing") return <Failing trouble={trouble} />;
  if (trouble.kind === "paused") {
    return (
      <Frame calm>
        <PauseBars className="mr-[0.6em]" />
        {t(trouble.hasNumbers ? "paused" : "pausedEmpty")}
      </Frame>
    );
  }
  const signedOut = trouble.kind === "signed-out";
  return (
    <Frame>
      <Diamond className="mr-[0.6em] text-breach" />
      {signedOut ? t(trouble.hasNumbers ? "signedOut" : "signedOutEmpty") : t("gone")}
      {display === undefined && (
        <PageLink href={signedOut ? "/sign-in" : "/boards"} className="ml-[0.8em] font-semibold underline">
          {signedOut ? t("signIn") : t("boards")}
        </PageLink>
      )}
    </Frame>
  );
}

type ErrorKey = Parameters<ReturnType<typeof useTranslations<"errors">>>[0];

/** Holds because the caller has asked `has` before; a code nobody worded falls back to `unknown`. */
function asErrorKey(key: string): ErrorKey {
  return key as ErrorKey;
}

function Failing({ trouble }: { trouble: Trouble }) {
  const t = useTranslations("board.trouble");
  const errors = useTranslations("errors");
  const clock = useClockText();
  const code = trouble.code !== null && errors.has(asErrorKey(`${trouble.code}.title`)) ? trouble.code : "unknown";
  return (
    <Frame>
      <Diamond className="mr-[0.6em] text-breach" />
      {trouble.part !== null && <span className="mr-[0.4em] text-muted">{t("part", { part: trouble.part })}</span>}
      <strong className="font-semibold">{errors(asErrorKey(`${code}.title`), { time: "none" })}</strong>
      <span className="ml-[0.6em]">{errors(asErrorKey(`${code}.action`), { time: "none" })}</span>
      <span className="ml-[0.8em] text-muted">
        {trouble.since !== null && t("since", { time: clock(trouble.since) })}
        {trouble.retryAt !== null && (
          <>
            {" · "}
            {t("nextTry", { time: clock(trouble.retryAt) })}
          </>
        )}
      </span>
    </Frame>
  );
}

function Frame({ calm = false, children }: { calm?: boolean; children: ReactNode }) {
  return (
    <p
      role="status"
      className={`trouble-bar rounded-control border bg-surface px-[1.1em] py-[0.6em] text-words leading-[1.4] ${calm ? "border-line" : "border-breach"}`}
    >
      {children}
    </p>
  );
}
