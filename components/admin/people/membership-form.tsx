"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type MembershipRow, memberInput, type PersonRow, type TenantPlaces } from "@/lib/contracts/admin/people";
import { ConfirmedButton } from "./confirmed-button";
import { PlaceFields } from "./place-fields";

interface MembershipFormProps {
  readonly person: PersonRow;
  readonly tenant: TenantPlaces;
  readonly membership: MembershipRow;
  /** Where to go when the person is removed and may then not be seen any more. */
  readonly leaveTo?: string;
}

/** What somebody is in one tenant, and the way out of it. */
export function MembershipForm({ person, tenant, membership, leaveTo }: MembershipFormProps) {
  const t = useTranslations("people");
  const address = `/api/admin/tenants/${tenant.id}/members/${person.id}`;
  const { role, boardIds } = membership;
  const form = useAdminForm({
    schema: memberInput,
    values: { role, boardIds: boardIds === null ? null : [...boardIds], revision: person.revision },
    method: "PUT",
    address,
    thing: `person:${person.id}`,
  });
  return (
    <AdminForm
      form={form}
      label={tenant.name}
      kind="secondary"
      actions={
        <ConfirmedButton
          label={t("person.remove")}
          name={t("person.removeFrom", { tenant: tenant.name })}
          title={t("person.removeTitle", { name: person.name, tenant: tenant.name })}
          what={t("person.removeWhat")}
          cancel={t("cancel")}
          request={{ method: "DELETE", address, body: { revision: person.revision } }}
          thing={`person:${person.id}`}
          {...(leaveTo === undefined ? {} : { leaveTo })}
        />
      }
    >
      <PlaceFields tenant={tenant} form={form} />
    </AdminForm>
  );
}
