"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Diamond, PauseBars } from "@/components/ui/shapes";
import { useConnection, useLive } from "@/lib/client/live/use-live";
import { useBoard } from "./board-context";
import { useClockText } from "./clock-text";
import { partThatFails, type ShownPart, shownStatus } from "./shown-status";

/** What keeps the numbers from being fresh, and what to do about it. */
export interface Trouble {
  readonly kind: "signed-out" | "gone" | "paused" | "failing";
  readonly code: string | null;
  readonly message: string | null;
  /** Epoch ms. */
  readonly since: number | null;
  readonly retryAt: number | null;
  /** Whether there are numbers that stand still. */
  readonly hasNumbers: boolean;
  /** The part that fails, when the other still works. */
  readonly part: ShownPart | null;
}

const instant = (text: string | null) => (text === null ? null : Date.parse(text));

/** The trouble to tell of, null when there is none that words could help with. */
export function useTrouble(): Trouble | null {
  const { scope } = useBoard();
  const connection = useConnection(scope);
  const upstream = useLive(scope, (view) => ({
    status: shownStatus(view.parts),
    hasNumbers: view.asOf !== null,
    part: partThatFails(view.parts),
  }));
  const none = {
    code: null,
    message: null,
    since: null,
    retryAt: null,
    part: null,
    hasNumbers: upstream?.hasNumbers ?? false,
  };
  if (connection === "signed-out" || connection === "gone") return { kind: connection, ...none };
  if (upstream === undefined) return null;
  const { status, part } = upstream;
  if (status.state !== "failing" && status.state !== "paused") return null;
  return {
    kind: status.state,
    code: status.code,
    message: status.message,
    since: instant(status.since),
    retryAt: instant(status.retryAt),
    hasNumbers: upstream.hasNumbers,
    part,
  };
}

export function TroubleBar({ trouble }: { trouble: Trouble }) {
  const t = useTranslations("board.trouble");
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
      <Link href={signedOut ? "/sign-in" : "/boards"} className="ml-[0.8em] font-semibold underline">
        {signedOut ? t("signIn") : t("boards")}
      </Link>
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
