"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Select } from "@/components/ui/select";
import { EmailField } from "@/components/ui/text-field";
import { type FormState, useAdminForm } from "@/lib/client/forms/use-admin-form";
import {
  type InvitationMade,
  type MemberInvitationInput,
  memberInvitationInput,
  type TenantPlaces,
} from "@/lib/contracts/admin/people";
import { InvitationLink } from "./invitation-link";
import { PlaceFields } from "./place-fields";
import { readInvitation } from "./read-invitation";

const EMPTY: MemberInvitationInput = { email: "", role: "viewer", boardIds: null };

/** Invites somebody into a tenant by a link to hand over. */
export function InviteMember({ tenants }: { readonly tenants: readonly [TenantPlaces, ...TenantPlaces[]] }) {
  const t = useTranslations("people");
  const [tenantId, setTenantId] = useState(tenants[0].id);
  const [made, setMade] = useState<InvitationMade | null>(null);
  const tenant = tenants.find(({ id }) => id === tenantId) ?? tenants[0];
  const form = useAdminForm({
    schema: memberInvitationInput,
    values: EMPTY,
    method: "POST",
    address: `/api/admin/tenants/${tenant.id}/invitations`,
    emptyAfter: true,
    onDone: (answer) => setMade(readInvitation(answer)),
  });
  return (
    <>
      <AdminForm
        form={form satisfies FormState}
        label={t("invite.title")}
        submitLabel={t("invite.submit")}
        saved={t("invite.done")}
      >
        <EmailField
          label={t("invite.email")}
          autoComplete="off"
          {...form.register("email")}
          error={form.errorOf("email")}
        />
        {tenants.length > 1 && (
          <Select
            label={t("tenant")}
            value={tenant.id}
            onChange={(event) => {
              setTenantId(event.target.value);
              // Boards are the tenant's own.
              form.setValue("boardIds", null);
            }}
          >
            {tenants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
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
      {made !== null && <InvitationLink key={made.path} made={made} />}
    </>
  );
}
