"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { TenantPlaces } from "@/lib/contracts/admin/people";
import type { TenantRole } from "@/lib/domain/roles";

/** A form from `useAdminForm` that has a role and, for a viewer, the boards they are limited to (null: all). */
export interface PlaceForm {
  watch(field: "role"): TenantRole;
  watch(field: "boardIds"): readonly string[] | null;
  setValue(field: "role", value: TenantRole, options: { readonly shouldDirty: boolean }): void;
  setValue(field: "boardIds", value: string[] | null, options: { readonly shouldDirty: boolean }): void;
  errorOf(field: "role" | "boardIds"): string | null;
}

/** What somebody is to be in a tenant: a role, and for a viewer the boards they are limited to. */
export function PlaceFields({ tenant, form }: { readonly tenant: TenantPlaces; readonly form: PlaceForm }) {
  const t = useTranslations("people");
  const role = form.watch("role");
  const boardIds = form.watch("boardIds");
  const limitTo = (ids: string[] | null) => form.setValue("boardIds", ids, { shouldDirty: true });
  const turn = (id: string, isOn: boolean) => {
    const others = (boardIds ?? []).filter((one) => one !== id);
    limitTo(isOn ? [...others, id] : others);
  };
  return (
    <>
      <Select
        label={t("role")}
        hint={t(`roleHints.${role}`)}
        error={form.errorOf("role")}
        value={role}
        onChange={(event) => {
          const next = tenant.roles.find((one) => one === event.target.value);
          if (next === undefined) return;
          form.setValue("role", next, { shouldDirty: true });
          if (next !== "viewer") limitTo(null);
        }}
      >
        {tenant.roles.map((one) => (
          <option key={one} value={one}>
            {t(`roles.${one}`)}
          </option>
        ))}
      </Select>
      {role === "viewer" && (
        <Switch
          label={t("limit")}
          error={form.errorOf("boardIds")}
          checked={boardIds !== null}
          onChange={(event) => limitTo(event.target.checked ? [] : null)}
        />
      )}
      {role === "viewer" && boardIds !== null && (
        <fieldset>
          <legend className="text-sm text-muted">{t("boards")}</legend>
          {tenant.boards.map((board) => (
            <Checkbox
              key={board.id}
              label={board.name}
              checked={boardIds.includes(board.id)}
              onChange={(event) => turn(board.id, event.target.checked)}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
