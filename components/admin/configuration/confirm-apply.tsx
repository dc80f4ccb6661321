"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { Difference } from "@/lib/contracts/admin/configuration";
import { useCountsText } from "./use-counts-text";

interface ConfirmApplyProps {
  readonly differences: readonly Difference[];
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** So many of what goes are named. */
const MOST_NAMED = 8;

/** Asks before a file is applied; where something is removed, for its number, so that nobody overlooks it. */
export function ConfirmApply({ differences, onCancel, onConfirm }: ConfirmApplyProps) {
  const t = useTranslations("configuration.apply");
  const countsOf = useCountsText();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const removed = differences.filter((one) => one.kind === "removed");
  const confirm = () => {
    if (removed.length > 0 && typed.trim() !== String(removed.length)) setWrong(true);
    else onConfirm();
  };
  return (
    <Dialog
      title={t("title", { count: differences.length })}
      closeLabel={t("cancel")}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t("cancel")}</Button>
          <Button kind={removed.length > 0 ? "danger" : "primary"} onClick={confirm}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <p className="tabular-nums">{countsOf(differences)}</p>
      <p className="mt-2 leading-relaxed text-muted">{t("what")}</p>
      {removed.length > 0 && (
        <form
          noValidate
          className="mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            confirm();
          }}
        >
          <p className="font-semibold">{t("removes", { count: removed.length })}</p>
          <ul className="mb-4 mt-1 list-disc break-words pl-5">
            {removed.slice(0, MOST_NAMED).map(({ thing, path }) => (
              <li key={JSON.stringify([thing, path])} dir="auto">
                {path.join(" › ")}
              </li>
            ))}
            {removed.length > MOST_NAMED && <li>{t("andMore", { count: removed.length - MOST_NAMED })}</li>}
          </ul>
          <TextField
            label={t("confirm", { count: removed.length })}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            error={isWrong ? t("wrong", { count: removed.length }) : null}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
          />
        </form>
      )}
    </Dialog>
  );
}
