"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { CodeField } from "@/components/auth/code-field";
import { PasswordField } from "@/components/auth/password-field";
import { Button } from "@/components/ui/button";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { secondFactorProof } from "@/lib/contracts/admin/second-factor";

interface ProofFormProps {
  readonly title: string;
  /** What it comes to. */
  readonly what: string;
  readonly kind: "primary" | "danger";
  readonly method: "POST" | "DELETE";
  readonly address: string;
  readonly onCancel: () => void;
  readonly onDone?: (answer: unknown) => void;
}

/** Asks for password and code before the second factor is changed. */
export function ProofForm({ title, what, kind, method, address, onCancel, onDone }: ProofFormProps) {
  const t = useTranslations("account.secondFactor");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const form = useAdminForm({
    schema: secondFactorProof,
    values: { password: "", code: "" },
    method,
    address,
    emptyAfter: true,
    ...(onDone === undefined ? {} : { onDone }),
  });
  const set = (field: "password" | "code") => (value: string) => {
    form.setValue(field, value, { shouldDirty: true });
    form.clearErrors(field);
  };
  return (
    <AdminForm
      form={form}
      label={title}
      submitLabel={title}
      kind={kind}
      actions={<Button onClick={onCancel}>{t("cancel")}</Button>}
    >
      <div>
        <h3 ref={heading} tabIndex={-1} className="font-semibold">
          {title}
        </h3>
        <p className="mt-1 leading-relaxed text-muted">{what}</p>
      </div>
      <PasswordField
        label={t("password")}
        value={form.watch("password")}
        onChange={set("password")}
        autoComplete="current-password"
        problem={form.errorOf("password")}
      />
      <CodeField value={form.watch("code")} onChange={set("code")} problem={form.errorOf("code")} />
    </AdminForm>
  );
}
