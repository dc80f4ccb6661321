"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { EmailField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { adminInvitationInput, type InvitationMade } from "@/lib/contracts/admin/people";
import { InvitationLink } from "./invitation-link";
import { readInvitation } from "./read-invitation";

/** Invites somebody to administer the installation. */
export function InviteAdmin() {
  const t = useTranslations("people.invite");
  const [made, setMade] = useState<InvitationMade | null>(null);
  const form = useAdminForm({
    schema: adminInvitationInput,
    values: { email: "" },
    method: "POST",
    address: "/api/admin/invitations",
    emptyAfter: true,
    onDone: (answer) => setMade(readInvitation(answer)),
  });
  return (
    <>
      <AdminForm form={form} label={t("adminTitle")} submitLabel={t("submit")} saved={t("done")} kind="secondary">
        <EmailField label={t("email")} autoComplete="off" {...form.register("email")} error={form.errorOf("email")} />
      </AdminForm>
      {made !== null && <InvitationLink key={made.path} made={made} />}
    </>
  );
}
