"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { freshCodes } from "@/lib/contracts/admin/second-factor";
import { ProofForm } from "./proof-form";

interface StandingProps {
  readonly since: number;
  readonly codesLeft: number;
  readonly now: number;
  readonly onCodes: (codes: readonly string[]) => void;
}

/** Few enough to say so. */
const FEW = 3;

/** A second factor that is on: since when, with how many recovery codes, and what can be done with it. */
export function Standing({ since, codesLeft, now, onCodes }: StandingProps) {
  const t = useTranslations("account.secondFactor");
  const format = useFormatter();
  const [wants, setWants] = useState<"nothing" | "renew" | "turnOff">("nothing");
  const cancel = () => setWants("nothing");
  return (
    <>
      <p className="leading-relaxed">{t("since", { when: format.relativeTime(since, now) })}</p>
      <p className="mb-5 mt-1 leading-relaxed">
        {t("left", { count: codesLeft })} {codesLeft <= FEW && <span className="text-near">{t("few")}</span>}
      </p>
      {wants === "nothing" && (
        <div className="flex flex-wrap [&>*]:mb-2 [&>*]:mr-3">
          <Button onClick={() => setWants("renew")}>{t("renew")}</Button>
          <Button onClick={() => setWants("turnOff")}>{t("turnOff")}</Button>
        </div>
      )}
      {wants === "renew" && (
        <ProofForm
          title={t("renew")}
          what={t("renewWhat")}
          kind="primary"
          method="POST"
          address="/api/account/second-factor/codes"
          onCancel={cancel}
          onDone={(answer) => {
            const read = freshCodes.safeParse(answer);
            if (read.success) onCodes(read.data.codes);
          }}
        />
      )}
      {wants === "turnOff" && (
        <ProofForm
          title={t("turnOff")}
          what={t("turnOffWhat")}
          kind="danger"
          method="DELETE"
          address="/api/account/second-factor"
          onCancel={cancel}
        />
      )}
    </>
  );
}
