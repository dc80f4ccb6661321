"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Select } from "@/components/ui/select";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type MemberInput, memberInput, type PersonRow, type TenantPlaces } from "@/lib/contracts/admin/people";
import { PlaceFields } from "./place-fields";

interface AddMembershipProps {
  readonly person: PersonRow;
  /** The ones they are not in. */
  readonly tenants: readonly [TenantPlaces, ...TenantPlaces[]];
}

/** Puts somebody who has an account into one more tenant. */
export function AddMembership({ person, tenants }: AddMembershipProps) {
  const t = useTranslations("people");
  const [tenantId, setTenantId] = useState(tenants[0].id);
  const tenant = tenants.find(({ id }) => id === tenantId) ?? tenants[0];
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
      <Select
        label={t("tenant")}
        value={tenant.id}
        onChange={(event) => {
          setTenantId(event.target.value);
          form.setValue("boardIds", null);
        }}
      >
        {tenants.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <PlaceFields
        tenant={tenant}
        role={form.watch("role")}
        boardIds={form.watch("boardIds")}
        onRole={(role) => form.setValue("role", role, { shouldDirty: true })}
        onBoards={(boardIds) => form.setValue("boardIds", boardIds, { shouldDirty: true })}
        roleError={form.errorOf("role")}
        boardsError={form.errorOf("boardIds")}
      />
    </AdminForm>
  );
}
