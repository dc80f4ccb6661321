"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import { Icon, type IconName } from "@/components/ui/icon";
import { Modal } from "@/components/ui/modal";
import { useLive } from "@/lib/client/live/use-live";
import { type BoardNames, namesOf, namesOptions } from "@/lib/client/query/options";
import type { BoardSummary } from "@/lib/contracts/live";
import { findMatches } from "@/lib/domain/match";

interface FindDialogProps {
  readonly boards: readonly BoardSummary[];
  /** The board one is at: its queues and agents can be found. */
  readonly boardId: string | undefined;
  /** What was typed before the dialog was there. */
  readonly takeTyped: () => string;
  readonly onClose: () => void;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: "queue" | "agent" | "board";
  readonly href: string;
  /** The tenant of a board, where another board has the same name. */
  readonly tenantName?: string | undefined;
}

const ICONS: Readonly<Record<Entry["kind"], IconName>> = { queue: "queue", agent: "person", board: "board" };
/** More than anybody reads; whoever sees the end of the list types another letter. */
const SHOWN = 30;

function entriesOf(boardId: string, names: BoardNames): Entry[] {
  const base = `/boards/${encodeURIComponent(boardId)}`;
  return [
    ...names.queues.map(({ id, name }) => ({
      id: `queue:${id}`,
      name,
      kind: "queue" as const,
      href: `${base}/queues/${encodeURIComponent(id)}`,
    })),
    ...names.agents.map(({ id, name }) => ({
      id: `agent:${id}`,
      name,
      kind: "agent" as const,
      href: `${base}/agents/${encodeURIComponent(id)}`,
    })),
  ];
}

/** Finds a queue, an agent or a board by a few letters (the ARIA combobox pattern with a list of options). */
export function FindDialog({ boards, boardId, takeTyped, onClose }: FindDialogProps) {
  const t = useTranslations("common.find");
  const router = useRouter();
  const id = useId();
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const early = takeTyped();
    if (early !== "") setTyped((now) => early + now);
  }, [takeTyped]);
  const [marked, setMarked] = useState(0);
  const { entries, isLoading } = useEntries(boards, boardId);
  const found = useMemo(() => findMatches(entries, typed, SHOWN), [entries, typed]);
  const active = found[Math.min(marked, found.length - 1)];

  const open = (entry: Entry) => {
    onClose();
    router.push(entry.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setMarked((Math.min(marked, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === "Enter" && active !== undefined) {
      event.preventDefault();
      open(active);
    }
  };

  return (
    <Modal labelledBy={`${id}-title`} onClose={onClose} className="mt-[10vh] max-w-xl">
      <h2 id={`${id}-title`} className="sr-only">
        {t("title")}
      </h2>
      <div className="flex items-center border-b border-line px-4">
        <Icon name="find" className="text-muted" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type in it
          autoFocus
          type="text"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${id}-${active.id}`}
          aria-label={t("title")}
          placeholder={t("placeholder")}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setMarked(0);
          }}
          onKeyDown={onKeyDown}
          className="h-14 w-full bg-transparent px-3 text-base !outline-none placeholder:text-muted"
        />
        <button
          type="button"
          onClick={onClose}
          aria-label={t("dismiss")}
          className="flex h-9 w-9 shrink-0 items-center justify-center rounded-control text-muted hover:bg-raised"
        >
          <Icon name="close" />
        </button>
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t("results")} className="max-h-[50vh] overflow-y-auto p-1.5">
        {found.map((entry, index) => (
          <Option
            key={entry.id}
            id={`${id}-${entry.id}`}
            entry={entry}
            kind={t(entry.kind)}
            isActive={entry === active}
            onMark={() => setMarked(index)}
            onOpen={() => open(entry)}
          />
        ))}
      </div>
      <p role="status" className={found.length > 0 ? "sr-only" : "px-5 pb-5 pt-2 text-muted"}>
        {found.length > 0 ? t("count", { count: found.length }) : isLoading ? t("loading") : t("nothing", { typed })}
      </p>
    </Modal>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  readonly kind: string;
  readonly isActive: boolean;
  readonly onMark: () => void;
  readonly onOpen: () => void;
}

function Option({ id, entry, kind, isActive, onMark, onOpen }: OptionProps) {
  useEffect(() => {
    if (isActive) document.getElementById(id)?.scrollIntoView({ block: "nearest" });
  }, [id, isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are marked by aria-activedescendant, not focused
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={onMark}
      onClick={onOpen}
      className={`flex cursor-pointer items-center rounded-control px-3 py-2.5 ${isActive ? "bg-action text-on-action" : ""}`}
    >
      <Icon name={ICONS[entry.kind]} className={isActive ? "" : "text-muted"} />
      <span className="ml-3 min-w-0 flex-1 truncate">{entry.name}</span>
      {entry.tenantName !== undefined && <bdi className="ml-3 max-w-[40%] truncate text-sm">{entry.tenantName}</bdi>}
      <span className={`ml-3 shrink-0 text-sm ${isActive ? "" : "text-muted"}`}>{kind}</span>
    </div>
  );
}

/**
 * What can be found: the board's rows, from its live view where the page follows it, else from a list of names that is kept
 * for a while; and all boards.
 */
function useEntries(boards: readonly BoardSummary[], boardId: string | undefined) {
  const scope = useMemo(() => ({ boardId: boardId ?? "" }), [boardId]);
  const live = useLive(scope, namesOf);
  const isMissing = boardId !== undefined && live === undefined;
  const { data, isError } = useQuery({ ...namesOptions(boardId ?? ""), enabled: isMissing });
  const names = live ?? data;
  const entries = useMemo(() => {
    const boardEntries = boards.map(({ id, name, tenantName }) => ({
      id: `board:${id}`,
      name,
      kind: "board" as const,
      href: `/boards/${encodeURIComponent(id)}`,
      tenantName,
    }));
    return [...(names === undefined ? [] : entriesOf(boardId ?? "", names)), ...boardEntries];
  }, [boards, boardId, names]);
  return { entries, isLoading: isMissing && names === undefined && !isError };
}
