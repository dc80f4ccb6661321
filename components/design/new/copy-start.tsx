"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { NewBoardProps } from "./new-board";
import type { Start } from "./start";

interface CopyStartProps extends Pick<NewBoardProps, "originals"> {
  readonly boardId: string | null;
  /** Why it cannot be copied, as a code; null while it can. */
  readonly problem: string | null;
  readonly choose: (start: Start) => void;
}

/** Which board is copied, of any tenant whose boards one may edit. */
export function CopyStart({ boardId, originals, problem, choose }: CopyStartProps) {
  const t = useTranslations("design.new.from.board");
  const tenants = [...new Set(originals.map(({ tenant }) => tenant))];
  if (originals.length === 0) return <p className="mt-4 text-muted">{t("none")}</p>;
  return (
    <div className="mt-4 max-w-md">
      <Select
        label={t("which")}
        value={boardId ?? ""}
        error={problem === null ? null : t(problem === "not-designed" ? "notDesigned" : "failed")}
        onChange={({ target }) => choose({ from: "board", boardId: target.value === "" ? null : target.value })}
      >
        <option value="">{t("choose")}</option>
        {tenants.map((tenant) => (
          <optgroup key={tenant} label={tenant}>
            {originals
              .filter((one) => one.tenant === tenant)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </div>
  );
}
