"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { LinkEntry } from "@/lib/contracts/boards/links";
import { AddressesField } from "./addresses-field";
import { ExpiryField } from "./expiry-field";
import { USUAL_EXPIRY, useLinkForm } from "./use-link-form";

interface LinkFormProps {
  readonly boardId: string;
  /** Null makes one. */
  readonly link: LinkEntry | null;
  /** With the link's name as it was typed, and the server's answer. */
  readonly done: (name: string, answer: unknown) => void;
  readonly cancel: () => void;
}

/** A link's name, how long it works and from where. */
export function LinkForm({ boardId, link, done, cancel }: LinkFormProps) {
  const t = useTranslations("links");
  const form = useLinkForm(boardId, link, (answer) => done(form.getValues("name"), answer));
  const { setFocus } = form;
  // What was pressed to get here is gone.
  useEffect(() => setFocus("name"), [setFocus]);
  const title = link === null ? t("newTitle") : t("editTitle", { link: link.name });
  const expiry = link === null ? USUAL_EXPIRY : link.expiresAt === null ? "never" : "date";
  return (
    <AdminForm
      form={form}
      label={title}
      {...(link === null ? { submitLabel: t("create") } : {})}
      actions={<Button onClick={cancel}>{t("cancel")}</Button>}
    >
      <h3 dir="auto" className="break-words font-semibold">
        {title}
      </h3>
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        maxLength={80}
        autoComplete="off"
        error={form.errorOf("name")}
        {...form.register("name")}
      />
      <ExpiryField
        value={form.getValues("expiresAt")}
        onChange={(expiresAt) => form.setValue("expiresAt", expiresAt, { shouldDirty: true, shouldValidate: true })}
        error={form.errorOf("expiresAt")}
        first={expiry}
      />
      <AddressesField form={form} />
    </AdminForm>
  );
}
