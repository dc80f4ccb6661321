"use client";

import { useTranslations } from "next-intl";
import { useEditorState } from "./design-context";
import { problemKey } from "./problem-key";

/** What the last edit did, said politely; why one was not made is seen, too. */
export function Spoken() {
  const t = useTranslations("design");
  const { note } = useEditorState();
  const problem = note === null ? null : problemKey(note.said);
  const text = note === null ? "" : problem === null ? t(`done.${doneKey(note.said)}`) : t(`problems.${problem}`);
  return (
    <div role="status" className={problem === null ? "sr-only" : "design-toast"}>
      {/* A new element: the same words are said again. */}
      <span key={note?.number}>{text}</span>
    </div>
  );
}

type DoneKey = Exclude<NonNullable<ReturnType<typeof useEditorState>["note"]>["said"], ProblemSaid>;
type ProblemSaid = Exclude<ReturnType<typeof problemKey>, null>;

/** Holds because what is no problem's key is something done. */
function doneKey(said: string): DoneKey {
  return said as DoneKey;
}
