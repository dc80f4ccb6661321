"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { OrderList } from "@/components/reorder/order-list";
import { TextField } from "@/components/ui/text-field";
import type { FieldProps } from "./field-props";
import { TextArea } from "./text-area";

/** What was typed stands there while it is refused; what is accepted comes from the document. */
function useTyped(value: string, error: string | null) {
  const [typed, setTyped] = useState(value);
  return [error === null && typed.trim() === value ? typed : error === null ? value : typed, setTyped] as const;
}

/** A line of text; none leaves it to the kind. */
export function PlainTextField({ label, value, error, onChange, most }: FieldProps & { readonly most: number }) {
  const [text, setTyped] = useTyped(typeof value === "string" ? value : "", error);
  return (
    <TextField
      label={label}
      error={error}
      maxLength={most}
      value={text}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === "" ? null : target.value);
      }}
    />
  );
}

export function AddressField({ label, value, error, onChange }: FieldProps) {
  const [text, setTyped] = useTyped(typeof value === "string" ? value : "", error);
  return (
    <TextField
      label={label}
      error={error}
      type="url"
      placeholder="https://"
      maxLength={2000}
      value={text}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === "" ? null : target.value.trim());
      }}
    />
  );
}

export function MarkdownField({ label, value, error, onChange, most }: FieldProps & { readonly most: number }) {
  const t = useTranslations("design.hints");
  const [text, setTyped] = useTyped(typeof value === "string" ? value : "", error);
  return (
    <TextArea
      label={label}
      hint={t("markdown")}
      error={error}
      maxLength={most}
      value={text}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value);
      }}
    />
  );
}

/** One message a line. */
export function MessagesField({ label, value, error, onChange }: FieldProps) {
  const t = useTranslations("design.hints");
  const lines = Array.isArray(value) ? value.map(String) : [];
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div>
      <TextArea
        label={label}
        hint={t("messages")}
        error={error}
        value={typed ?? lines.join("\n")}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(target.value.split("\n").filter((line) => line.trim() !== ""));
        }}
        onBlur={() => setTyped(null)}
      />
      <OrderList items={lines.map((line) => ({ id: line, name: line }))} onOrder={(order) => onChange([...order])} />
    </div>
  );
}
