"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { Original } from "@/lib/contracts/boards/new-board";
import type { NewBoardState } from "./use-new-board";

interface CounterpartsProps {
  readonly state: NewBoardState;
  readonly original: Original;
  readonly queues: readonly { readonly id: string; readonly name: string }[];
}

/** Which queue here stands for which of the original; those that are called the same are found already. */
export function Counterparts({ state, original, queues }: CounterpartsProps) {
  const t = useTranslations("design.new.counterparts");
  const { pages, tiles, isFromHere } = original;
  const open = original.queues.filter(({ counterpart }) => counterpart === null);
  const found = original.queues.filter(({ counterpart }) => counterpart !== null);
  const choose = (list: Original["queues"]) => (
    <ul className="grid gap-3 sm:grid-cols-2">
      {list.map(({ id, name }) => (
        <li key={id}>
          <Select
            label={name ?? t("unnamed", { id })}
            value={state.counterpartOf(id) ?? ""}
            onChange={({ target }) => state.setCounterpart(id, target.value === "" ? null : target.value)}
          >
            <option value="">{t("none")}</option>
            {queues.map((queue) => (
              <option key={queue.id} value={queue.id}>
                {queue.name}
              </option>
            ))}
          </Select>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="counterparts" className="mt-4 max-w-3xl rounded-tile bg-surface p-5">
      <h2 id="counterparts" className="font-semibold">
        {t("title", { pages, tiles })}
      </h2>
      {isFromHere || original.queues.length === 0 ? (
        <p className="mt-1 text-sm text-muted">{t(isFromHere ? "fromHere" : "noQueues")}</p>
      ) : (
        <>
          <p className="mb-3 mt-1 text-sm text-muted">{t("what")}</p>
          {open.length > 0 && choose(open)}
          {found.length > 0 && (
            <details className="mt-4" open={open.length === 0}>
              <summary className="cursor-pointer py-2 font-semibold">{t("found", { count: found.length })}</summary>
              <div className="mt-2">{choose(found)}</div>
            </details>
          )}
        </>
      )}
      {!isFromHere && <Notice className="mt-4">{t("left")}</Notice>}
    </section>
  );
}
