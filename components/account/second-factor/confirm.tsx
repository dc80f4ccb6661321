"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { AdminForm } from "@/components/admin/form/admin-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import { freshCodes, type SecondFactorBegun, secondFactorConfirm } from "@/lib/contracts/admin/second-factor";
import { inGroups } from "@/lib/domain/one-time-code";

interface ConfirmProps {
  readonly begun: SecondFactorBegun;
  readonly onCancel: () => void;
  readonly onCodes: (codes: readonly string[]) => void;
}

/** Connects an app by a QR code or a typed key, and asks for its first code. */
export function Confirm({ begun, onCancel, onCodes }: ConfirmProps) {
  const t = useTranslations("account.secondFactor");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const form = useAdminForm({
    schema: secondFactorConfirm,
    values: { code: "" },
    method: "PUT",
    address: "/api/account/second-factor",
    emptyAfter: true,
    onDone: (answer) => {
      const read = freshCodes.safeParse(answer);
      if (read.success) onCodes(read.data.codes);
    },
  });
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="font-semibold">
        {t("begunTitle")}
      </h3>
      <p className="mt-2 leading-relaxed text-muted">{t("scan")}</p>
      <QrCode {...begun.qr} label={t("qr")} />
      <p className="text-sm text-muted">{t("byHand")}</p>
      <p className="mt-1 select-all break-words text-lg font-semibold tabular-nums">{inGroups(begun.secret, " ")}</p>
      <p className="mb-5 mt-3">
        <a href={begun.address} className="font-semibold underline underline-offset-4">
          {t("open")}
        </a>
      </p>
      <AdminForm
        form={form}
        label={t("begunTitle")}
        submitLabel={t("confirmSubmit")}
        actions={<Button onClick={onCancel}>{t("cancel")}</Button>}
      >
        <TextField
          label={t("confirm")}
          hint={t("confirmHint")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={100}
          {...form.register("code")}
          error={form.errorOf("code")}
        />
        <p className="leading-relaxed text-muted">{t("othersEnd")}</p>
      </AdminForm>
    </>
  );
}

/** Black on white in both themes: not every scanner reads the reverse. */
function QrCode({ size, path, label }: SecondFactorBegun["qr"] & { readonly label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="my-4 h-56 w-56 rounded-control border border-line"
    >
      <path className="fill-white" d={`M0 0h${size}v${size}h-${size}z`} />
      <path className="fill-black" d={path} />
    </svg>
  );
}
