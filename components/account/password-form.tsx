"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { PasswordField } from "@/components/auth/password-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { passwordChange } from "@/lib/contracts/admin/people";

/** Chooses another password; the present one is asked for. */
export function PasswordForm() {
  const t = useTranslations("account.password");
  const form = useAdminForm({
    schema: passwordChange,
    values: { current: "", next: "" },
    method: "PUT",
    address: "/api/account/password",
    thing: "account",
    emptyAfter: true,
  });
  const set = (field: "current" | "next") => (value: string) => {
    form.setValue(field, value, { shouldDirty: true });
    form.clearErrors(field);
  };
  return (
    <AdminForm form={form} label={t("title")} submitLabel={t("submit")} saved={t("saved")}>
      <PasswordField
        label={t("current")}
        value={form.watch("current")}
        onChange={set("current")}
        autoComplete="current-password"
        problem={form.errorOf("current")}
      />
      <PasswordField
        label={t("next")}
        value={form.watch("next")}
        onChange={set("next")}
        autoComplete="new-password"
        hint={form.errorOf("next") === null ? t("hint") : undefined}
        problem={form.errorOf("next")}
      />
    </AdminForm>
  );
}
