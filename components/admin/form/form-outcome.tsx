"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/client/forms/use-admin-form";

/** How sending a form went: said politely when it was saved, at once when it was not. */
export function FormOutcome({ form, saved }: { readonly form: FormState; readonly saved?: string | undefined }) {
  const t = useTranslations("forms.outcome");
  const { outcome } = form;
  return (
    <>
      <div role="status">
        {outcome.kind === "saved" && !form.isDirty && <Notice tone="good">{saved ?? t("saved")}</Notice>}
      </div>
      <div role="alert">{outcome.kind === "failed" && <Failure form={form} failure={outcome.failure} />}</div>
    </>
  );
}

type Failure = Extract<FormState["outcome"], { kind: "failed" }>["failure"];

function Failure({ form, failure }: { readonly form: FormState; readonly failure: Failure }) {
  const t = useTranslations("forms.outcome");
  const here = usePathname();
  if (failure.kind === "conflict")
    return (
      <Notice
        tone="near"
        title={t("conflict.title")}
        action={<Button onClick={form.loadNewer}>{t("conflict.load")}</Button>}
      >
        {t("conflict.what")}
      </Notice>
    );
  if (failure.kind === "signed-out")
    return (
      <Notice
        tone="breach"
        action={
          <a
            href={`/sign-in?next=${encodeURIComponent(here)}`}
            target="_blank"
            className="font-semibold underline"
            rel="noopener"
          >
            {t("signIn")}
          </a>
        }
      >
        {t("signed-out")}
      </Notice>
    );
  if (failure.kind === "refused") return <Refused failure={failure} />;
  return <Notice tone="breach">{t(failure.kind)}</Notice>;
}

type CodeKey = Parameters<ReturnType<typeof useTranslations<"forms.codes">>>[0];

/** Holds because `has` is asked before; a code nobody worded is told by the server's sentence. */
function asCode(code: string): CodeKey {
  return code as CodeKey;
}

function Refused({ failure }: { readonly failure: Failure }) {
  const t = useTranslations("forms");
  const codes = useTranslations("forms.codes");
  const { code, message, id } = failure;
  if (id !== undefined) return <Notice tone="breach">{t("outcome.unexpected", { id })}</Notice>;
  return (
    <Notice tone="breach">{codes.has(asCode(code)) ? codes(asCode(code)) : t("outcome.refused", { message })}</Notice>
  );
}
