"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";

interface QueuePickerProps {
  readonly queues: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly error: string | null;
  readonly choose: (ids: string[]) => void;
}

/** Some of many queues: a box to tick each, with a search above. */
export function QueuePicker({ queues, chosen, error, choose }: QueuePickerProps) {
  const t = useTranslations("queues");
  const noteId = useId();
  const [typed, setTyped] = useState("");
  const known = new Set(queues.map(({ id }) => id));
  const lost = chosen.filter((id) => !known.has(id)).map((id) => ({ id, name: t("boards.unknownQueue", { id }) }));
  const all = [...queues, ...lost];
  const found = all.filter(({ name }) => name.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  return (
    <fieldset className="min-w-0 max-w-2xl" aria-describedby={error === null ? undefined : noteId}>
      <legend className="mb-3 font-semibold">
        {t("boards.queues")} <span className="font-normal text-muted">· {t("selected", { count: chosen.length })}</span>
      </legend>
      {all.length === 0 && <p className="text-muted">{t("boards.noQueues")}</p>}
      {all.length > 8 && (
        <TextField
          type="search"
          autoComplete="off"
          label={t("find")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            // Enter in a search must not save the board.
            if (event.key === "Enter") event.preventDefault();
          }}
        />
      )}
      <ul className="mt-2 max-h-80 overflow-y-auto">
        {found.map(({ id, name }) => (
          <li key={id}>
            <Checkbox
              label={<span dir="auto">{name}</span>}
              checked={chosen.includes(id)}
              onChange={(event) =>
                choose(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            />
          </li>
        ))}
      </ul>
      {all.length > 0 && found.length === 0 && <p className="text-muted">{t("nothing", { typed })}</p>}
      <FieldNotes id={noteId} error={error} />
    </fieldset>
  );
}
