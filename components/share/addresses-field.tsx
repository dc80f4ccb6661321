"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController } from "react-hook-form";
import { TextArea } from "@/components/ui/text-area";
import type { LinkForm } from "./use-link-form";

/** The networks that a link works from, a line each; each wrong line is told. */
export function AddressesField({ form }: { readonly form: LinkForm }) {
  const t = useTranslations("links");
  const { field } = useController({ control: form.control, name: "addresses" });
  const addresses = field.value;
  const [typed, setTyped] = useState("");
  // What is typed stays as it is, empty lines and all, as long as it says what the form holds.
  const lines = linesOf(typed);
  const shown = lines.map(({ text }) => text).join() === addresses.join() ? typed : addresses.join("\n");
  const wrong = linesOf(shown).flatMap(({ line, text }, at) =>
    form.errorOf(`addresses.${at}`) === null ? [] : [t("wrongLine", { line, text })],
  );
  return (
    <TextArea
      ref={field.ref}
      name={field.name}
      label={t("addresses")}
      hint={t("addressesHint")}
      rows={3}
      error={wrong.length === 0 ? form.errorOf("addresses") : wrong.join(" ")}
      value={shown}
      onBlur={field.onBlur}
      onChange={({ target }) => {
        setTyped(target.value);
        field.onChange(linesOf(target.value).map(({ text }) => text));
      }}
    />
  );
}

/** What stands in lines that are not empty, with their numbers, from 1. */
function linesOf(typed: string): { readonly line: number; readonly text: string }[] {
  return typed
    .split("\n")
    .map((text, at) => ({ line: at + 1, text: text.trim() }))
    .filter(({ text }) => text !== "");
}
