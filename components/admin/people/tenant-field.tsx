"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { PlaceForm } from "./place-fields";
import type { TenantsToChoose, useTenantChoice } from "./use-tenant-choice";

interface TenantFieldProps {
  readonly tenants: TenantsToChoose;
  readonly choice: ReturnType<typeof useTenantChoice>;
  /** The form with the place in the tenant. */
  readonly form: PlaceForm;
}

/** Which tenant somebody is to be in. */
export function TenantField({ tenants, choice, form }: TenantFieldProps) {
  const t = useTranslations("people");
  return (
    <Select
      label={t("tenant")}
      value={choice.tenant.id}
      onChange={(event) => {
        choice.choose(event.target.value);
        // Boards are the tenant's own.
        form.setValue("boardIds", null, { shouldDirty: true });
      }}
    >
      {tenants.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
