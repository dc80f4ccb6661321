"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTemplateWords } from "@/components/design/pictures/use-templates";
import { type OriginalSource, originalOptions } from "@/lib/client/design/originals";
import { ruleWords } from "@/lib/client/forms/rule-words";
import { type SubmitFailure, submitJson } from "@/lib/client/forms/submit-json";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import { boardInput } from "@/lib/contracts/admin/boards";
import type { Original } from "@/lib/contracts/boards/new-board";
import { rulesOf } from "@/lib/contracts/field-rules";
import type { BoardVisibility } from "@/lib/domain/boards/visibility";
import type { FieldRule } from "@/lib/domain/field-rule";
import { readMade } from "./read-made";
import type { Start } from "./start";

/** Everything that a new board is asked, and how it is made. */
export function useNewBoard(tenantId: string, first: Start) {
  const router = useRouter();
  const rules = useRuleTranslator();
  const words = useTemplateWords();
  const [start, setStart] = useState<Start>(first);
  /** Null: not typed; a copy is then called as its original. */
  const [typed, setTyped] = useState<string | null>(null);
  const [visibility, setVisibility] = useState<BoardVisibility>("tenant");
  /** What was chosen, and for which tenant: another one has other queues. */
  const [picked, setPicked] = useState<Picked | null>(null);
  const [mapped, setMapped] = useState<Mapped | null>(null);
  const [failure, setFailure] = useState<SubmitFailure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isMade, setMade] = useState(false);

  const source = sourceOf(start);
  const asked = useQuery({ ...originalOptions(tenantId, source ?? NO_SOURCE), enabled: source !== null });
  const original = source === null ? undefined : asked.data;
  const key = JSON.stringify([
    tenantId,
    start.from,
    source?.from === "board" ? source.boardId : start.from === "file" && start.name,
  ]);
  const chosenCounterparts = mapped?.key === key ? mapped.counterparts : NONE;
  const counterpartOf = (id: string): string | null => {
    const own = chosenCounterparts.get(id);
    return own === undefined ? (original?.queues.find((queue) => queue.id === id)?.counterpart?.id ?? null) : own;
  };
  const queueIds =
    picked?.tenantId === tenantId ? picked.queueIds : original === undefined ? null : scopeOf(original, counterpartOf);
  const name = typed ?? original?.name ?? "";

  async function make(): Promise<void> {
    const input = { name, queueIds, visibility };
    const read = boardInput.safeParse(input);
    if (!read.success) return setFailure(wrong(rulesOf(read.error.issues)));
    if (source !== null && original === undefined) return;
    const counterparts =
      original?.isFromHere === false ? original.queues.map(({ id }) => ({ of: id, is: counterpartOf(id) })) : [];
    const content =
      source !== null
        ? { ...source, counterparts }
        : start.from === "template"
          ? { from: "template", template: start.template, words }
          : undefined;
    setBusy(true);
    setFailure(null);
    const address = `/api/admin/tenants/${encodeURIComponent(tenantId)}/boards`;
    const sent = await submitJson({ method: "POST", address, body: { ...read.data, content } });
    setBusy(false);
    if (!sent.ok) return setFailure(sent.error);
    const id = readMade(sent.value);
    if (id === null) return;
    setMade(true);
    router.push(`/boards/${encodeURIComponent(id)}/design`);
  }

  return {
    start,
    setStart,
    name,
    setName: setTyped,
    visibility,
    setVisibility,
    queueIds,
    setQueueIds: (ids: readonly string[] | null) => setPicked({ tenantId, queueIds: ids }),
    original,
    /** Why there is no original, by the server's code. */
    originalProblem: source !== null && asked.error instanceof Error ? codeOf(asked.error) : null,
    counterpartOf,
    setCounterpart: (of: string, is: string | null) =>
      setMapped({ key, counterparts: new Map([...chosenCounterparts, [of, is]]) }),
    failure,
    /** What is wrong with a field, as a sentence; null while nothing is. */
    errorOf: (field: "name" | "queueIds" | "visibility"): string | null => {
      const rule = failure?.rules[field];
      if (rule === undefined) return null;
      return ruleWords(rules, rule, { name, queueIds, visibility }[field], failure?.fields[field]);
    },
    /** Whether everything is there that making it takes. */
    isReady: start.from === "template" || start.from === "empty" || original !== undefined,
    isBusy: isBusy || isMade,
    isDirty: !isMade && (typed !== null || picked !== null || mapped !== null || start.from === "file"),
    make: () => void make(),
  };
}

export type NewBoardState = ReturnType<typeof useNewBoard>;

interface Picked {
  readonly tenantId: string;
  readonly queueIds: readonly string[] | null;
}

interface Mapped {
  /** Of which original, for which tenant. */
  readonly key: string;
  readonly counterparts: ReadonlyMap<string, string | null>;
}

const NONE: ReadonlyMap<string, string | null> = new Map();
const NO_SOURCE: OriginalSource = { from: "board", boardId: "" };

function sourceOf(start: Start): OriginalSource | null {
  if (start.from === "file") return start.file === null ? null : { from: "file", file: start.file };
  if (start.from === "board") return start.boardId === null ? null : { from: "board", boardId: start.boardId };
  return null;
}

/** A team board stays one: its queues by their counterparts. */
function scopeOf(
  { scope, isFromHere }: Original,
  counterpartOf: (id: string) => string | null,
): readonly string[] | null {
  if (scope === null || isFromHere) return scope;
  return [...new Set(scope.flatMap((id) => counterpartOf(id) ?? []))];
}

function wrong(rules: Readonly<Record<string, FieldRule>>): SubmitFailure {
  return { kind: "fields", code: "invalid", message: "", rules, fields: {}, places: {} };
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "unknown";
}
