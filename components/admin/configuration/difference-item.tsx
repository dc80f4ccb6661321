"use client";

import { useTranslations } from "next-intl";
import type { Difference } from "@/lib/contracts/admin/configuration";
import { useFactText } from "./use-fact-text";
import { useLimitText } from "./use-limit-text";

type SayFact = ReturnType<typeof useFactText>;

const LOOKS = {
  created: { sign: "+", tone: "text-good" },
  changed: { sign: "~", tone: "text-near" },
  removed: { sign: "−", tone: "text-breach" },
} as const;

/** One thing that would be otherwise: by sign, word and colour what happens to it, and its fields before and after. */
export function DifferenceItem({ difference }: { readonly difference: Difference }) {
  const t = useTranslations("configuration");
  const { kind, thing, path, fields } = difference;
  const limits = useLimitText();
  const facts = useFactText();
  // What is said of limits is said of a figure, which the path ends in.
  const key = thing === "limit" ? (path.at(-1) ?? "") : null;
  const figure = key === null ? null : limits.figure(key);
  const say: SayFact = (field, fact) => (key === null ? null : limits.say(key, field, fact)) ?? facts(field, fact);
  const { sign, tone } = LOOKS[kind];
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline">
        <span className={`mr-3 inline-flex shrink-0 items-baseline text-sm font-semibold ${tone}`}>
          <span aria-hidden="true" className="mr-1.5 w-3 text-center font-mono text-base leading-none">
            {sign}
          </span>
          {t(`kinds.${kind}`)}
        </span>
        <span className="min-w-0 break-words font-semibold" dir="auto">
          {(figure === null ? path : [...path.slice(0, -1), figure]).join(" › ")}
        </span>
      </p>
      {fields.length > 0 && (
        <dl className="mt-1 pl-[1.125rem] text-sm">
          {fields.map((change) => (
            <Change key={change.field} kind={kind} change={change} say={say} />
          ))}
        </dl>
      )}
    </li>
  );
}

interface ChangeProps {
  readonly kind: Difference["kind"];
  readonly change: Difference["fields"][number];
  readonly say: SayFact;
}

function Change({ kind, change: { field, before, after }, say }: ChangeProps) {
  const t = useTranslations("configuration");
  const isBoth = kind === "changed" && field !== "secret";
  return (
    <div className="py-0.5 sm:flex">
      <dt className="shrink-0 text-muted sm:mr-4 sm:w-48">{t(`fields.${field}`)}</dt>
      <dd className="min-w-0 flex-1 break-words">
        {isBoth && (
          <>
            <span className="sr-only">{t("differences.before")}: </span>
            <span className="text-muted" dir="auto">
              {say(field, before)}
            </span>
            <span aria-hidden="true" className="mx-2">
              →
            </span>
            <span className="sr-only">; {t("differences.after")}: </span>
          </>
        )}
        <span className={kind === "removed" ? "text-muted" : "font-semibold"} dir="auto">
          {say(field, kind === "removed" ? before : after)}
        </span>
      </dd>
    </div>
  );
}
