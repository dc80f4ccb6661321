"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { EmailField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type InvitationMade, type MemberInvitationInput, memberInvitationInput } from "@/lib/contracts/admin/people";
import { InvitationLink } from "./invitation-link";
import { PlaceFields } from "./place-fields";
import { readInvitation } from "./read-invitation";
import { TenantField } from "./tenant-field";
import { type TenantsToChoose, useTenantChoice } from "./use-tenant-choice";

const EMPTY: MemberInvitationInput = { email: "", role: "viewer", boardIds: null };

/** Invites somebody into a tenant by a link to hand over. */
export function InviteMember({ tenants }: { readonly tenants: TenantsToChoose }) {
  const t = useTranslations("people");
  const choice = useTenantChoice(tenants);
  const { tenant } = choice;
  const [made, setMade] = useState<InvitationMade | null>(null);
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
      <AdminForm form={form} label={t("invite.title")} submitLabel={t("invite.submit")} saved={t("invite.done")}>
        <EmailField
          label={t("invite.email")}
          autoComplete="off"
          {...form.register("email")}
          error={form.errorOf("email")}
        />
        {tenants.length > 1 && <TenantField tenants={tenants} choice={choice} form={form} />}
        <PlaceFields tenant={tenant} form={form} />
      </AdminForm>
      {made !== null && <InvitationLink key={made.path} made={made} />}
    </>
  );
}
