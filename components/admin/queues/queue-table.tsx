"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { ListPager } from "@/components/admin/list/list-pager";
import { SearchField } from "@/components/admin/list/search-field";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { type QueueChange, type QueueTable, queuesInput } from "@/lib/contracts/admin/queues";
import { BulkEdit } from "./bulk-edit";
import { useQueueColumns } from "./use-queue-columns";
import { useQueueList } from "./use-queue-list";

interface QueueTableFormProps {
  readonly tenantId: string;
  readonly table: QueueTable;
  readonly mayEdit: boolean;
}

/** All queues of a tenant in one table; saved together. */
export function QueueTableForm({ tenantId, table, mayEdit }: QueueTableFormProps) {
  const t = useTranslations("queues");
  const list = useQueueList(table.queues);
  const form = useAdminForm({
    schema: queuesInput,
    values: {
      revision: table.revision,
      queues: table.queues.map(({ id, label, media, position, hidden }) => ({ id, label, media, position, hidden })),
    },
    method: "PUT",
    address: `/api/admin/tenants/${encodeURIComponent(tenantId)}/queues`,
  });
  const change = (what: Partial<Pick<QueueChange, "media" | "hidden">>) =>
    form.setValue(
      "queues",
      form.getValues("queues").map((queue) => (list.selected.has(queue.id) ? { ...queue, ...what } : queue)),
      { shouldDirty: true },
    );
  const columns = useQueueColumns(form, list);
  const wrong = table.queues.filter((_, index) => form.formState.errors.queues?.[index] !== undefined);
  const rows = (
    <>
      <SearchField label={t("find")} list={list} />
      {mayEdit && <BulkEdit list={list} change={change} />}
      <fieldset disabled={!mayEdit} className="min-w-0">
        {list.found.length > 0 && (
          <Table
            caption={t("caption", { tenant: table.tenantName })}
            columns={columns}
            rows={list.shown}
            keyOf={({ queue }) => queue.id}
          />
        )}
      </fieldset>
      {list.found.length === 0 && <p className="py-4 text-muted">{t("nothing", { typed: list.typed })}</p>}
      <ListPager page={list.page} pages={list.pages} onPage={list.turnTo} />
      <p className="max-w-2xl text-sm leading-relaxed text-muted">
        {t("hints.position")} {t("hints.hidden")}
      </p>
      {wrong.length > 0 && (
        <Notice tone="breach">{t("wrong", { queues: wrong.map(({ name }) => name).join(", ") })}</Notice>
      )}
    </>
  );
  return mayEdit ? (
    <AdminForm form={form}>{rows}</AdminForm>
  ) : (
    <div className="space-y-5">
      <Notice>{t("readOnly")}</Notice>
      {rows}
    </div>
  );
}
