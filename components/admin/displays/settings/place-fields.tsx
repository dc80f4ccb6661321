"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";
import { TextField } from "@/components/ui/text-field";

type PlaceKey = "name" | "place" | "group";

interface PlaceFieldsProps {
  /** Of react-hook-form, for each of them. */
  readonly register: (key: PlaceKey) => UseFormRegisterReturn;
  readonly errorOf: (key: PlaceKey) => string | null;
  /** Groups that there are, to choose from. */
  readonly groups: readonly string[];
}

/** What a display is called, where it hangs and which displays it belongs with. */
export function PlaceFields({ register, errorOf, groups }: PlaceFieldsProps) {
  const t = useTranslations("displays.place");
  const listId = useId();
  const field = (key: PlaceKey) => ({
    label: t(key),
    hint: t(`${key}Hint`),
    maxLength: 80,
    autoComplete: "off",
    error: errorOf(key),
    ...register(key),
  });
  return (
    <div className="space-y-4">
      <TextField {...field("name")} />
      <TextField {...field("place")} />
      <TextField {...field("group")} list={listId} />
      <datalist id={listId}>
        {groups.map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
    </div>
  );
}
