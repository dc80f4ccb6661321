"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type PersonRow, personChange, personRemoval } from "@/lib/contracts/admin/people";

/** Somebody's account as installation admins change it: name, admin or not, shut out or not. */
export function AccountForm({ person, isOneself }: { readonly person: PersonRow; readonly isOneself: boolean }) {
  const t = useTranslations("people.person");
  const { id, name, disabled, revision, adminGivenBy } = person;
  const form = useAdminForm({
    schema: personChange,
    values: { name, installationAdmin: person.installationAdmin === true, disabled, revision },
    method: "PATCH",
    address: `/api/admin/people/${id}`,
    thing: `person:${id}`,
  });
  return (
    <AdminForm form={form} label={t("account")}>
      <TextField label={t("accountName")} autoComplete="off" {...form.register("name")} error={form.errorOf("name")} />
      <Checkbox
        label={t("admin")}
        hint={adminGivenBy === null ? t("adminHint") : t("adminByGroups", { provider: adminGivenBy })}
        {...form.register("installationAdmin")}
        error={form.errorOf("installationAdmin")}
      />
      {!isOneself && (
        <Checkbox
          label={t("shut")}
          hint={t("shutHint")}
          {...form.register("disabled")}
          error={form.errorOf("disabled")}
        />
      )}
    </AdminForm>
  );
}

/** Deletes somebody's account; their typed e-mail address confirms it. */
export function DeletePerson({ person }: { readonly person: PersonRow }) {
  const t = useTranslations("people.person");
  const form = useAdminForm({
    schema: personRemoval,
    values: { confirm: "", revision: person.revision },
    method: "DELETE",
    address: `/api/admin/people/${person.id}`,
    thing: `person:${person.id}`,
    emptyAfter: true,
    leaveTo: "/admin/people",
  });
  return (
    <AdminForm form={form} label={t("delete")} submitLabel={t("delete")} kind="danger">
      <p className="leading-relaxed text-muted">{t("deleteWhat")}</p>
      <TextField
        label={t("deleteConfirm", { email: person.email })}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.register("confirm")}
        error={form.errorOf("confirm")}
      />
    </AdminForm>
  );
}
