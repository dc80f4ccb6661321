"use client";

import { useTranslations } from "next-intl";
import type { LeftBehind } from "@/lib/domain/board/edit/bring-clip";
import { useEditorState } from "./design-context";
import { problemKey } from "./problem-key";

/** What the last edit did, said politely; why one was not made is seen, too. */
export function Spoken() {
  const t = useTranslations("design");
  const { note } = useEditorState();
  const problem = note === null ? null : problemKey(note.said);
  const text = note === null ? "" : problem === null ? t(`done.${doneKey(note.said)}`) : t(`problems.${problem}`);
  const left = note?.left;
  return (
    <div role="status" className={problem === null && left === undefined ? "sr-only" : "design-toast"}>
      {/* A new element: the same words are said again. */}
      <span key={note?.number}>
        {text}
        {left !== undefined && <LeftWords left={left} />}
      </span>
    </div>
  );
}

/** What pasted tiles could not bring to this board. */
function LeftWords({ left }: { readonly left: LeftBehind }) {
  const t = useTranslations("design.left");
  const { queues, agents, groups, images } = left;
  const parts = [
    queues.length === 0 ? null : t("queues", { count: queues.length, names: queues.join(", ") }),
    agents === 0 ? null : t("agents", { count: agents }),
    groups === 0 ? null : t("groups", { count: groups }),
    images === 0 ? null : t("images", { count: images }),
  ].filter((part) => part !== null);
  return <> {t("what", { parts: parts.join("; ") })}</>;
}

type DoneKey = Exclude<NonNullable<ReturnType<typeof useEditorState>["note"]>["said"], ProblemSaid>;
type ProblemSaid = Exclude<ReturnType<typeof problemKey>, null>;

/** Holds because what is no problem's key is something done. */
function doneKey(said: string): DoneKey {
  return said as DoneKey;
}
