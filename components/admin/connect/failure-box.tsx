"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { StepFailed } from "@/lib/contracts/admin/connect";
import type { Region } from "@/lib/domain/region";

interface FailureBoxProps {
  readonly failure: StepFailed;
  /** Takes a region in which 8x8 answered; absent where the region cannot be changed here. */
  readonly onTakeRegion?: ((region: Region) => void) | undefined;
}

/** Why a step failed and what to do at 8x8, in plain words. */
export function FailureBox({ failure, onTakeRegion }: FailureBoxProps) {
  const t = useTranslations("connect");
  const { code, regions = [], retryAfterS } = failure;
  const todo =
    code === "rate-limited" && retryAfterS !== undefined
      ? t("failures.rate-limited.todoIn", { seconds: retryAfterS })
      : t(`failures.${code}.todo`);
  return (
    <div className="mt-2 rounded-control border border-breach px-4 py-3 leading-relaxed text-text">
      <p>
        <strong className="font-semibold">{t(`failures.${code}.what`)}</strong> {todo}
      </p>
      {regions.length > 0 && (
        <ul className="mt-2.5 flex flex-wrap">
          {regions.map((region) => (
            <li key={region} className="mb-1 mr-2">
              {onTakeRegion === undefined ? (
                <strong className="font-semibold">{t(`regions.${region}`)}</strong>
              ) : (
                <Button onClick={() => onTakeRegion(region)}>
                  {t("panel.take", { region: t(`regions.${region}`) })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
