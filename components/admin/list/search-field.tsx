"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextField } from "@/components/ui/text-field";
import type { SearchedList } from "./use-searched-list";

interface SearchFieldProps {
  readonly label: ReactNode;
  readonly list: Pick<SearchedList<unknown>, "typed" | "search" | "found" | "all">;
}

/** Narrows a list down while one types, and says to how many. */
export function SearchField({ label, list }: SearchFieldProps) {
  const t = useTranslations("lists");
  return (
    <TextField
      type="search"
      autoComplete="off"
      label={label}
      value={list.typed}
      onChange={(event) => list.search(event.target.value)}
      onKeyDown={(event) => {
        // Around the field may be a form, which Enter must not send.
        if (event.key === "Enter") event.preventDefault();
      }}
      after={
        <span role="status" className="shrink-0 whitespace-nowrap pr-3.5 text-sm tabular-nums text-muted">
          {list.typed !== "" && t("found", { shown: list.found.length, all: list.all })}
        </span>
      }
    />
  );
}
