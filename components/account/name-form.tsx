"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { TextField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { accountChange } from "@/lib/contracts/admin/people";

/** Changes one's own name. */
export function NameForm({ name, revision }: { readonly name: string; readonly revision: number }) {
  const t = useTranslations("account");
  const form = useAdminForm({
    schema: accountChange,
    values: { name, revision },
    method: "PATCH",
    address: "/api/account",
    thing: "account",
  });
  return (
    <AdminForm form={form} label={t("who")}>
      <TextField label={t("name")} autoComplete="name" {...form.register("name")} error={form.errorOf("name")} />
    </AdminForm>
  );
}
