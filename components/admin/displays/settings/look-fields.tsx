"use client";

import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { SettingsInput } from "@/lib/contracts/display/settings";
import { boardScale, DESIGNED_FOR, SCALE, wantedScale } from "@/lib/domain/display/scale";
import { numberFormat } from "@/lib/domain/format/intl-cache";
import { LANGUAGES } from "@/lib/domain/locale";
import type { SettingsForm } from "./settings-form";

/** What a size begins with. */
const USUAL_SCREEN = { diagonalInches: DESIGNED_FOR.diagonalInches, distanceM: DESIGNED_FOR.distanceM };
const THEMES = ["dark", "light"] as const;

/** Theme and language of a display, and from how large a screen and how far away it is read. */
export function LookFields({ form }: { readonly form: SettingsForm }) {
  const t = useTranslations("displays.look");
  const { theme, language, screen } = form.settings;
  return (
    <fieldset className="min-w-0 space-y-4">
      <legend className="text-lg font-bold">{t("title")}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t("theme")}
          value={theme}
          error={form.errorOf("theme")}
          onChange={({ target }) => form.set({ theme: THEMES.find((one) => one === target.value) ?? theme })}
        >
          {THEMES.map((one) => (
            <option key={one} value={one}>
              {t(`themes.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t("language")}
          value={language}
          error={form.errorOf("language")}
          onChange={({ target }) => form.set({ language: LANGUAGES.find((one) => one === target.value) ?? language })}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {t(`languages.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <Checkbox
        label={t("screen")}
        hint={t("screenHint")}
        checked={screen !== null}
        onChange={({ target }) => form.set({ screen: target.checked ? USUAL_SCREEN : null })}
      />
      {screen !== null && (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              type="number"
              inputMode="decimal"
              step="any"
              label={t("diagonal")}
              error={form.errorOf("screen.diagonalInches")}
              value={shown(screen.diagonalInches)}
              onChange={({ target }) => form.set({ screen: { ...screen, diagonalInches: target.valueAsNumber } })}
            />
            <TextField
              type="number"
              inputMode="decimal"
              step="any"
              label={t("distance")}
              error={form.errorOf("screen.distanceM")}
              value={shown(screen.distanceM)}
              onChange={({ target }) => form.set({ screen: { ...screen, distanceM: target.valueAsNumber } })}
            />
          </div>
          <ScaleNote screen={screen} />
        </>
      )}
    </fieldset>
  );
}

/** How large that is drawn, and where it would have to be larger than a board has room for. */
function ScaleNote({ screen }: { readonly screen: NonNullable<SettingsInput["screen"]> }) {
  const t = useTranslations("displays.look");
  const locale = useLocale();
  if (!(screen.diagonalInches > 0 && screen.distanceM > 0)) return null;
  // Of two screens of one shape only the inches matter, and upright it is the same.
  const seen = { set: screen, widthPx: DESIGNED_FOR.widthPx, heightPx: DESIGNED_FOR.heightPx };
  const times = (value: number) => numberFormat(locale, 0, 2).format(value);
  const [wanted, automatic] = [wantedScale(seen), boardScale(null, seen)];
  const words = wanted < SCALE.least ? "scaleLeast" : wanted > automatic + 0.01 ? "scaleMost" : "scale";
  return (
    <p className="text-sm text-muted" role="status">
      {t(words, { wanted: times(wanted), scale: times(automatic), automatic: times(automatic) })}
    </p>
  );
}

/** An emptied number field is not a number. */
function shown(value: number): number | "" {
  return Number.isNaN(value) ? "" : value;
}
