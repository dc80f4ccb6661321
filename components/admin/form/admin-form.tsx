"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { FormState } from "@/lib/client/forms/use-admin-form";
import { FormOutcome } from "./form-outcome";
import { UnsavedGuard } from "./unsaved-guard";

interface AdminFormProps {
  /** From `useAdminForm`. */
  readonly form: FormState;
  /** The button that sends it; "Save" unless told. */
  readonly submitLabel?: string;
  readonly kind?: "primary" | "secondary" | "danger";
  /** What is said after success; "Saved." unless told. */
  readonly saved?: string;
  /** Further ways beside the button. */
  readonly actions?: ReactNode;
  /** Read by screen readers: what the form is about. */
  readonly label?: string;
  readonly className?: string;
  /** The fields. */
  readonly children: ReactNode;
}

/** The frame of an admin form: fields, how sending went, the button; guards what is unsaved. */
export function AdminForm(props: AdminFormProps) {
  const { form, submitLabel, kind = "primary", saved, actions, label, className, children } = props;
  const t = useTranslations("forms");
  return (
    <form noValidate aria-label={label} onSubmit={form.submit} className={classNames("space-y-5", className)}>
      {children}
      <FormOutcome form={form} saved={saved} />
      <div className="flex flex-wrap items-center [&>*]:mb-2 [&>*]:mr-3">
        <Button kind={kind} type="submit" aria-disabled={form.isBusy}>
          {form.isBusy ? t("busy") : (submitLabel ?? t("save"))}
        </Button>
        {actions}
      </div>
      <UnsavedGuard isDirty={form.isDirty} />
    </form>
  );
}
