"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { NumberField } from "@/components/design/fields/number-field";
import { Select } from "@/components/ui/select";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import { shapeOf } from "@/lib/domain/board/check/screen";
import { type CheckedScreen, DIAGONAL, DISTANCE, isWithin, RESOLUTIONS, type Resolution, screenOf } from "./screens";

interface ScreenFieldsProps {
  readonly screen: CheckedScreen;
  readonly onChange: (screen: CheckedScreen) => void;
}

/** Which screen the board is for, and from where it is read. */
export function ScreenFields({ screen, onChange }: ScreenFieldsProps) {
  const t = useTranslations("check.screen");
  const resolution = (one: Resolution) =>
    t("resolution", { size: one.replace("x", " × "), shape: shapeOf(screenOf({ ...screen, resolution: one })) });
  return (
    <div className="design-check-screen">
      <BoundedField
        label={t("diagonal")}
        value={screen.diagonal}
        bounds={DIAGONAL}
        onChange={(diagonal) => onChange({ ...screen, diagonal })}
      />
      <Select
        label={t("size")}
        value={screen.resolution}
        onChange={({ target }) => {
          const chosen = RESOLUTIONS.find((one) => one === target.value);
          if (chosen !== undefined) onChange({ ...screen, resolution: chosen });
        }}
      >
        {RESOLUTIONS.map((one) => (
          <option key={one} value={one}>
            {resolution(one)}
          </option>
        ))}
      </Select>
      <BoundedField
        label={t("distance")}
        value={screen.distance}
        bounds={DISTANCE}
        onChange={(distance) => onChange({ ...screen, distance })}
      />
    </div>
  );
}

interface BoundedFieldProps {
  readonly label: string;
  readonly value: number;
  readonly bounds: { readonly least: number; readonly most: number };
  readonly onChange: (value: number) => void;
}

/** A number that counts once it is within its bounds. */
function BoundedField({ label, value, bounds, onChange }: BoundedFieldProps) {
  const rules = useRuleTranslator();
  const [error, setError] = useState<string | null>(null);
  return (
    <NumberField
      label={label}
      value={value}
      unit="count"
      isOptional={false}
      error={error}
      onChange={(next) => {
        if (next === null) return;
        if (isWithin(next, bounds)) {
          setError(null);
          onChange(next);
        } else if (next < bounds.least) setError(rules.say("too-small", { bound: bounds.least }));
        else setError(rules.say("too-big", { bound: bounds.most }));
      }}
    />
  );
}
