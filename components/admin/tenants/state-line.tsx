"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Circle, Clock, Diamond, Disc, PauseBars } from "@/components/ui/shapes";
import type { TenantCondition } from "@/lib/contracts/admin/tenants";

const MARKS: Readonly<Record<TenantCondition["state"], ReactNode>> = {
  failing: <Diamond className="mr-2 text-breach" />,
  late: <Clock className="mr-2 text-near" />,
  connecting: <Circle className="mr-2 text-muted" />,
  fresh: <Disc className="mr-2 text-good" />,
  idle: <Circle className="mr-2 text-muted" />,
  paused: <PauseBars className="mr-2 text-muted" />,
};

/** How a tenant stands, in shape and word. */
export function StateLine({ state }: { readonly state: TenantCondition["state"] }) {
  const t = useTranslations("tenants.state");
  return (
    <span className="inline-flex items-baseline whitespace-nowrap font-semibold">
      {MARKS[state]}
      {t(state)}
    </span>
  );
}

type ErrorKey = Parameters<ReturnType<typeof useTranslations<"errors">>>[0];

/** Holds because `has` is asked before; a code nobody worded falls back to `unknown`. */
function asErrorKey(key: string): ErrorKey {
  return key as ErrorKey;
}

/** What is wrong with a tenant and what to do about it; what its stillness means; nothing while all is well. */
export function StateReason({ condition }: { readonly condition: TenantCondition }) {
  const t = useTranslations("tenants.stateHint");
  const errors = useTranslations("errors");
  const { state, code } = condition;
  if (state === "idle" || state === "paused") return <p className="text-sm text-muted">{t(state)}</p>;
  if (code === null) return null;
  const known = errors.has(asErrorKey(`${code}.title`)) ? code : "unknown";
  return (
    <p className="text-sm leading-relaxed">
      <strong className="font-semibold">{errors(asErrorKey(`${known}.title`), { time: "none" })}.</strong>{" "}
      {errors(asErrorKey(`${known}.action`), { time: "none" })}
    </p>
  );
}
