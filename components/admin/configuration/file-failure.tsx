"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SubmitFailure } from "@/lib/client/forms/submit-json";
import type { FilePlace } from "@/lib/domain/refusal";
import { useFileRules } from "./use-file-rules";

interface FileFailureProps {
  readonly failure: SubmitFailure;
  readonly onPlace: (place: FilePlace) => void;
  /** Looks at the differences once more. */
  readonly onAgain: () => void;
}

/** Why a file was not taken: what is wrong in it, line by line, or that it was not its fault. */
export function FileFailure({ failure, onPlace, onAgain }: FileFailureProps) {
  const t = useTranslations("configuration");
  const forms = useTranslations("forms.outcome");
  const say = useFileRules();
  const here = usePathname();
  const { kind, code, message, id, fields, rules, places } = failure;
  if (kind === "fields")
    return (
      <Notice tone="breach" className="mt-4" title={t("problems.title", { count: Object.keys(fields).length })}>
        <p>{t("problems.what")}</p>
        <ul className="mt-2 space-y-2">
          {Object.entries(fields).map(([field, why]) => (
            <li key={field}>
              <Place place={places[field]} onPlace={onPlace} />
              {field !== "file" && <code className="ml-2 break-all text-muted">{field}</code>}
              <span className="block">{say(rules[field], why)}</span>
            </li>
          ))}
        </ul>
      </Notice>
    );
  if (kind === "conflict")
    return (
      <Notice
        tone="near"
        className="mt-4"
        title={t("conflict.title")}
        action={<Button onClick={onAgain}>{t("conflict.again")}</Button>}
      >
        {t("conflict.what")}
      </Notice>
    );
  if (kind === "signed-out")
    return (
      <Notice
        tone="breach"
        className="mt-4"
        action={
          <a
            href={`/sign-in?next=${encodeURIComponent(here)}`}
            target="_blank"
            rel="noopener"
            className="font-semibold underline"
          >
            {forms("signIn")}
          </a>
        }
      >
        {forms("signed-out")}
      </Notice>
    );
  const known = KNOWN.find((one) => one === code);
  return (
    <Notice tone="breach" className="mt-4">
      {known !== undefined
        ? t(`outcome.${known}`)
        : id !== undefined
          ? forms("unexpected", { id })
          : kind === "not-allowed" || kind === "limited"
            ? forms(kind)
            : forms("refused", { message })}
    </Notice>
  );
}

const KNOWN = ["secrets-needed", "configuration-contradicts", "network", "too-large"] as const;

function Place({
  place,
  onPlace,
}: {
  readonly place: FilePlace | undefined;
  readonly onPlace: (place: FilePlace) => void;
}) {
  const t = useTranslations("configuration.problems");
  if (place === undefined) return <span className="font-semibold">{t("noPlace")}</span>;
  return (
    <button type="button" onClick={() => onPlace(place)} className="min-h-6 font-semibold underline">
      {t("place", { line: place.line, column: place.column })}
    </button>
  );
}
