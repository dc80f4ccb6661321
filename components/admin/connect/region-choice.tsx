"use client";

import { useTranslations } from "next-intl";
import { REGIONS, type Region } from "@/lib/domain/region";

interface RegionChoiceProps {
  readonly value: Region;
  readonly onChoose: (region: Region) => void;
}

/** Where 8x8 keeps the customer: four side by side, two by two on a phone. */
export function RegionChoice({ value, onChoose }: RegionChoiceProps) {
  const t = useTranslations("connect");
  return (
    <fieldset className="min-w-0">
      <legend className="float-left mb-1.5 w-full text-sm font-semibold">{t("form.region")}</legend>
      <div className="clear-both grid grid-cols-2 rounded-control border border-control bg-surface p-0.5 sm:grid-cols-4">
        {REGIONS.map((region) => (
          <label key={region} className="flex min-w-0 cursor-pointer">
            <input
              type="radio"
              name="region"
              value={region}
              checked={region === value}
              onChange={() => onChoose(region)}
              className="sr-only"
            />
            <span
              className={`choice flex min-h-10 w-full items-center justify-center rounded-[8px] px-2 py-1.5 text-center text-sm leading-tight ${region === value ? "bg-action font-semibold text-on-action" : "text-text hover:bg-raised"}`}
            >
              {t(`regions.${region}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
