"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type BoardEntry, boardChange } from "@/lib/contracts/admin/boards";
import { QueuePicker } from "./queue-picker";

export interface QueueChoice {
  readonly id: string;
  /** As boards show it. */
  readonly name: string;
}

interface BoardFormProps {
  readonly tenantId: string;
  /** Null makes one. */
  readonly board: BoardEntry | null;
  readonly queues: readonly QueueChoice[];
  readonly close: () => void;
}

/** A board's name, who sees it and, for a team board, its queues. */
export function BoardForm({ tenantId, board, queues, close }: BoardFormProps) {
  const t = useTranslations("queues.boards");
  const boards = `/api/admin/tenants/${encodeURIComponent(tenantId)}/boards`;
  const chosen: string[] | null = board === null ? [] : board.queueIds === null ? null : [...board.queueIds];
  const form = useAdminForm({
    schema: boardChange,
    // What is made has no revision yet; the server reads none.
    values: {
      name: board?.name ?? "",
      queueIds: chosen,
      visibility: board?.owner ? ("private" as const) : ("tenant" as const),
      revision: board?.revision ?? 1,
    },
    method: board === null ? "POST" : "PATCH",
    address: board === null ? boards : `${boards}/${encodeURIComponent(board.id)}`,
    onDone: close,
  });
  const queueIds = form.watch("queueIds");
  const title = board === null ? t("addTitle") : t("editTitle", { board: board.name });
  return (
    <AdminForm
      form={form}
      label={title}
      {...(board === null ? { submitLabel: t("create") } : {})}
      actions={<Button onClick={close}>{t("cancel")}</Button>}
    >
      <h2 className="break-words text-lg font-semibold">{title}</h2>
      <div className="max-w-md">
        <TextField
          label={t("name")}
          maxLength={80}
          autoComplete="off"
          error={form.errorOf("name")}
          {...form.register("name")}
        />
      </div>
      {board?.isDefault !== true && (
        <Checkbox
          label={t("private")}
          hint={t("privateHint")}
          error={form.errorOf("visibility")}
          checked={form.watch("visibility") === "private"}
          onChange={({ target }) =>
            form.setValue("visibility", target.checked ? "private" : "tenant", { shouldDirty: true })
          }
        />
      )}
      {queueIds !== null && (
        <QueuePicker
          queues={queues}
          chosen={queueIds}
          error={form.errorOf("queueIds")}
          choose={(ids) => form.setValue("queueIds", ids, { shouldDirty: true, shouldValidate: true })}
        />
      )}
    </AdminForm>
  );
}
