"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useFieldArray } from "react-hook-form";
import { SectionCard } from "@/components/admin/tenants/section-card";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { orNothing } from "@/lib/client/forms/or-nothing";
import type { GroupGrant } from "@/lib/contracts/admin/identity-providers";
import { GroupRow } from "./group-row";
import type { ProviderForm } from "./use-provider-form";

export interface GroupTenant {
  readonly id: string;
  readonly name: string;
}

interface GroupsFieldsProps {
  readonly form: ProviderForm;
  readonly tenants: readonly GroupTenant[];
}

/** The claim that tells groups, and what each of them gives. */
export function GroupsFields({ form, tenants }: GroupsFieldsProps) {
  const t = useTranslations("providers.groups");
  const kind = form.watch("maker.kind");
  if (kind === "google")
    return (
      <SectionCard title={t("title")}>
        <p className="leading-relaxed text-muted">{t("google")}</p>
      </SectionCard>
    );
  return (
    <SectionCard title={t("title")}>
      <p className="leading-relaxed text-muted">{t("what")}</p>
      <div className="mt-4 max-w-md">
        <TextField
          label={t("claim")}
          hint={t(kind === "entra" ? "claimEntra" : "claimHint")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          error={form.errorOf("groupsClaim")}
          {...form.register("groupsClaim", { setValueAs: orNothing })}
        />
      </div>
      <GroupRows form={form} tenants={tenants} />
    </SectionCard>
  );
}

function GroupRows({ form, tenants }: GroupsFieldsProps) {
  const t = useTranslations("providers.groups");
  const addButton = useRef<HTMLButtonElement>(null);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "groups" });
  return (
    <>
      {fields.length === 0 && <p className="mt-4 text-muted">{t("none")}</p>}
      {tenants.length === 0 && <p className="mt-4 text-sm text-muted">{t("noTenants")}</p>}
      <ul className="mt-4 space-y-4">
        {fields.map(({ id }, at) => (
          <GroupRow
            key={id}
            form={form}
            at={at}
            tenants={tenants}
            remove={() => {
              remove(at);
              addButton.current?.focus();
            }}
          />
        ))}
      </ul>
      <Button
        ref={addButton}
        className="mt-4"
        onClick={() => append(emptyGrant(tenants), { focusName: `groups.${fields.length}.group` })}
      >
        {t("add")}
      </Button>
    </>
  );
}

/** Never the installation by itself: that is to be chosen, unless there is nothing else. */
function emptyGrant([first]: readonly GroupTenant[]): GroupGrant {
  return first === undefined
    ? { group: "", gives: { kind: "installation" } }
    : { group: "", gives: { kind: "tenant", tenantId: first.id, role: "viewer" } };
}
