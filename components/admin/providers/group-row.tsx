"use client";

import { useTranslations } from "next-intl";
import { useController } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { TENANT_ROLES } from "@/lib/domain/roles";
import type { GroupTenant } from "./groups-fields";
import type { ProviderForm } from "./use-provider-form";

interface GroupRowProps {
  readonly form: ProviderForm;
  /** Its place in the list, from 0. */
  readonly at: number;
  readonly tenants: readonly GroupTenant[];
  readonly remove: () => void;
}

/** What stands for the installation among the ids of tenants, none of which is empty. */
const INSTALLATION = "";

/** One group and what it gives: a role in a tenant, or the installation. */
export function GroupRow({ form, at, tenants, remove }: GroupRowProps) {
  const t = useTranslations("providers.groups");
  const people = useTranslations("people");
  const { field } = useController({ control: form.control, name: `groups.${at}.gives` });
  const gives = field.value;
  const tenantId = gives.kind === "tenant" ? gives.tenantId : INSTALLATION;
  const isKnown = tenantId === INSTALLATION || tenants.some(({ id }) => id === tenantId);
  const role = gives.kind === "tenant" ? gives.role : "viewer";
  return (
    <li>
      <fieldset className="min-w-0 rounded-control border border-line px-4 pb-4 pt-1">
        <legend className="px-1 text-sm text-muted">{t("number", { number: at + 1 })}</legend>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t("group")}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={256}
            error={form.errorOf(`groups.${at}.group`)}
            {...form.register(`groups.${at}.group`)}
          />
          <Select
            ref={field.ref}
            label={t("gives")}
            error={form.errorOf(`groups.${at}.gives.tenantId`)}
            value={tenantId}
            onBlur={field.onBlur}
            onChange={({ target }) =>
              field.onChange(
                target.value === INSTALLATION
                  ? { kind: "installation" }
                  : { kind: "tenant", tenantId: target.value, role },
              )
            }
          >
            {!isKnown && <option value={tenantId}>{tenantId}</option>}
            {tenants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value={INSTALLATION}>{t("installation")}</option>
          </Select>
          {gives.kind === "installation" ? (
            <p className="self-center text-sm leading-relaxed text-muted">{people("person.adminHint")}</p>
          ) : (
            <Select
              label={t("role")}
              value={role}
              onChange={({ target }) => {
                const chosen = TENANT_ROLES.find((one) => one === target.value);
                if (chosen !== undefined) field.onChange({ ...gives, role: chosen });
              }}
            >
              {TENANT_ROLES.map((one) => (
                <option key={one} value={one}>
                  {people(`roles.${one}`)}
                </option>
              ))}
            </Select>
          )}
          <div className="flex items-end sm:justify-end">
            <Button aria-label={t("removeOf", { number: at + 1 })} onClick={remove}>
              {t("remove")}
            </Button>
          </div>
        </div>
      </fieldset>
    </li>
  );
}
