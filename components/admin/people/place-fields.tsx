"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { TenantPlaces } from "@/lib/contracts/admin/people";
import type { TenantRole } from "@/lib/domain/roles";

interface PlaceFieldsProps {
  readonly tenant: TenantPlaces;
  readonly role: TenantRole;
  /** Null: all boards. */
  readonly boardIds: readonly string[] | null;
  readonly onRole: (role: TenantRole) => void;
  readonly onBoards: (boardIds: string[] | null) => void;
  readonly roleError: string | null;
  readonly boardsError: string | null;
}

/** What somebody is to be in a tenant: a role, and for a viewer the boards they are limited to. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { tenant, role, boardIds, onRole, onBoards, roleError, boardsError } = props;
  const t = useTranslations("people");
  const turn = (id: string, isOn: boolean) => {
    const others = (boardIds ?? []).filter((one) => one !== id);
    onBoards(isOn ? [...others, id] : others);
  };
  return (
    <>
      <Select
        label={t("role")}
        hint={t(`roleHints.${role}`)}
        error={roleError}
        value={role}
        onChange={(event) => {
          const next = tenant.roles.find((one) => one === event.target.value);
          if (next === undefined) return;
          onRole(next);
          if (next !== "viewer") onBoards(null);
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
          error={boardsError}
          checked={boardIds !== null}
          onChange={(event) => onBoards(event.target.checked ? [] : null)}
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
