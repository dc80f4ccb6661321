"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SecondFactorBegun } from "@/lib/contracts/admin/second-factor";
import { Begin } from "./begin";
import { Confirm } from "./confirm";
import { RecoveryCodes } from "./recovery-codes";
import { Standing } from "./standing";

interface SecondFactorProps {
  readonly email: string;
  /** Null while it is off. `since`: epoch ms. */
  readonly standing: { readonly since: number; readonly codesLeft: number } | null;
  /** Epoch ms at the server. */
  readonly now: number;
}

type Stage =
  | { readonly shows: "standing" }
  | { readonly shows: "set-up"; readonly begun: SecondFactorBegun }
  | { readonly shows: "codes"; readonly codes: readonly string[] };

/** One's own second factor: turned on step by step, given new recovery codes, turned off. */
export function SecondFactor({ email, standing, now }: SecondFactorProps) {
  const t = useTranslations("account.secondFactor");
  const [stage, setStage] = useState<Stage>({ shows: "standing" });
  const rest = () => setStage({ shows: "standing" });
  const showCodes = (codes: readonly string[]) => setStage({ shows: "codes", codes });
  if (stage.shows === "codes") return <RecoveryCodes codes={stage.codes} email={email} onKept={rest} />;
  if (stage.shows === "set-up") return <Confirm begun={stage.begun} onCancel={rest} onCodes={showCodes} />;
  if (standing !== null) return <Standing {...standing} now={now} onCodes={showCodes} />;
  return (
    <>
      <p className="mb-5 leading-relaxed text-muted">{t("what")}</p>
      <Begin onBegun={(begun) => setStage({ shows: "set-up", begun })} />
    </>
  );
}
