"use client";

import { useTranslations } from "next-intl";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { CheckPanel } from "./check-panel";
import { CredentialFields, type StoredKey } from "./credential-fields";
import { RegionChoice } from "./region-choice";
import { useConnectForm } from "./use-connect-form";

interface ConnectFormProps {
  readonly storedKeys: readonly StoredKey[];
  /** How often 8x8 is asked for a new tenant, s. */
  readonly pollSeconds: number;
}

/** Connects a contact centre: what it takes on one side, the check with 8x8 as it happens on the other. */
export function ConnectForm({ storedKeys, pollSeconds }: ConnectFormProps) {
  const t = useTranslations("connect");
  const connect = useConnectForm(pollSeconds);
  const { form, state, isStale, isReady, isChecking, isNamed } = connect;
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-10">
      <AdminForm
        form={form}
        label={t("form.label")}
        submitLabel={isReady ? t("form.connect") : t(state.phase === "idle" ? "form.check" : "form.checkAgain")}
        saved={t("form.connected")}
        actions={
          <>
            {isChecking && <Button onClick={connect.stop}>{t("form.stop")}</Button>}
            {isReady && !form.isBusy && <Button onClick={connect.checkAgain}>{t("form.checkAgain")}</Button>}
          </>
        }
      >
        <TextField
          label={t("form.name")}
          hint={t("form.nameHint")}
          autoComplete="off"
          maxLength={80}
          error={form.errorOf("name")}
          {...form.register("name", {
            onChange: () => {
              if (form.getValues("credential.kind") === "new") form.setValue("credential.name", form.getValues("name"));
            },
          })}
        />
        <CredentialFields form={form} storedKeys={storedKeys} />
        <RegionChoice
          value={form.watch("region")}
          onChoose={(region) => form.setValue("region", region, { shouldDirty: true })}
        />
        <div>
          <Checkbox
            label={t("form.isNamed")}
            checked={isNamed}
            onChange={({ target }) => connect.setNamed(target.checked)}
          />
          {isNamed && (
            <TextField
              label={t("form.tenantName")}
              hint={t("form.tenantNameHint")}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={128}
              autoFocus
              error={form.errorOf("tenantName")}
              {...form.register("tenantName", { setValueAs: (text: string | null) => text?.trim() || null })}
            />
          )}
        </div>
      </AdminForm>
      <CheckPanel state={state} idle={t("panel.idle")} isStale={isStale} onTakeRegion={connect.takeRegion} />
    </div>
  );
}
