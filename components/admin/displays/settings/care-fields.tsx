"use client";

import { useTranslations } from "next-intl";
import { WEEK } from "@/components/threshold/hours-draft";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import type { Playable } from "@/lib/contracts/admin/playable";
import { NIGHT_LOOKS } from "@/lib/domain/display/settings";
import { HoursValue, hoursOf } from "./hours-value";
import type { SettingsForm } from "./settings-form";

const NIGHT_HOURS = hoursOf({
  on: true,
  times: [{ days: WEEK, from: "20:00", to: "06:00" }],
  ownZone: false,
  zone: "",
});

interface CareFieldsProps {
  readonly form: SettingsForm;
  readonly playable: Playable;
}

/** What spares the screen and the people below it: the night, the pixels, the sound. */
export function CareFields({ form, playable }: CareFieldsProps) {
  const t = useTranslations("displays.care");
  const { night, shifts, chime, muted } = form.settings;
  return (
    <fieldset className="min-w-0 space-y-3">
      <legend className="text-lg font-bold">{t("title")}</legend>
      <Checkbox
        label={t("night")}
        hint={t("nightHint")}
        checked={night !== null}
        onChange={({ target }) => form.set({ night: target.checked ? { look: "black", hours: NIGHT_HOURS } : null })}
      />
      {night !== null && (
        <div className="space-y-4 pl-8">
          <div className="max-w-md">
            <Select
              label={t("look")}
              value={night.look}
              onChange={({ target }) =>
                form.set({ night: { ...night, look: NIGHT_LOOKS.find((one) => one === target.value) ?? night.look } })
              }
            >
              {NIGHT_LOOKS.map((look) => (
                <option key={look} value={look}>
                  {t(`looks.${look}`)}
                </option>
              ))}
            </Select>
          </div>
          <HoursValue
            hours={night.hours}
            tenantZone={playable.timeZone}
            errorOf={(path) => form.errorOf(`night.hours.${path}`)}
            onChange={(hours) => form.set({ night: { ...night, hours } })}
          />
        </div>
      )}
      <Checkbox
        label={t("shifts")}
        hint={t("shiftsHint")}
        checked={shifts}
        onChange={({ target }) => form.set({ shifts: target.checked })}
      />
      <Checkbox
        label={t("chime")}
        hint={t("chimeHint")}
        checked={chime}
        onChange={({ target }) => form.set({ chime: target.checked })}
      />
      <Checkbox
        label={t("muted")}
        hint={t("mutedHint")}
        checked={muted}
        onChange={({ target }) => form.set({ muted: target.checked })}
      />
    </fieldset>
  );
}
