"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type MemberInput, memberInput, type PersonRow } from "@/lib/contracts/admin/people";
import { PlaceFields } from "./place-fields";
import { TenantField } from "./tenant-field";
import { type TenantsToChoose, useTenantChoice } from "./use-tenant-choice";

interface AddMembershipProps {
  readonly person: PersonRow;
  /** The ones they are not in. */
  readonly tenants: TenantsToChoose;
}

/** Puts somebody who has an account into one more tenant. */
export function AddMembership({ person, tenants }: AddMembershipProps) {
  const t = useTranslations("people");
  const choice = useTenantChoice(tenants);
  const { tenant } = choice;
  const values: MemberInput = { role: "viewer", boardIds: null, revision: person.revision };
  const form = useAdminForm({
    schema: memberInput,
    values,
    method: "PUT",
    address: `/api/admin/tenants/${tenant.id}/members/${person.id}`,
    thing: `person:${person.id}`,
    emptyAfter: true,
  });
  return (
    <AdminForm form={form} label={t("person.add")} submitLabel={t("person.add")} kind="secondary">
      <TenantField tenants={tenants} choice={choice} form={form} />
      <PlaceFields tenant={tenant} form={form} />
    </AdminForm>
  );
}
