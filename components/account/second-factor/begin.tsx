"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { PasswordField } from "@/components/auth/password-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type SecondFactorBegun, secondFactorBegin, secondFactorBegun } from "@/lib/contracts/admin/second-factor";

/** Asks for the password before an app is connected. */
export function Begin({ onBegun }: { readonly onBegun: (begun: SecondFactorBegun) => void }) {
  const t = useTranslations("account.secondFactor");
  const form = useAdminForm({
    schema: secondFactorBegin,
    values: { password: "" },
    method: "POST",
    address: "/api/account/second-factor",
    emptyAfter: true,
    onDone: (answer) => {
      const read = secondFactorBegun.safeParse(answer);
      if (read.success) onBegun(read.data);
    },
  });
  return (
    <AdminForm form={form} label={t("title")} submitLabel={t("begin")} kind="secondary">
      <PasswordField
        label={t("password")}
        value={form.watch("password")}
        onChange={(value) => {
          form.setValue("password", value, { shouldDirty: true });
          form.clearErrors("password");
        }}
        autoComplete="current-password"
        problem={form.errorOf("password")}
      />
    </AdminForm>
  );
}
