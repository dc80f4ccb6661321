"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { TemplatePictures } from "@/components/design/pictures/template-pictures";
import { TEMPLATES } from "@/lib/domain/board/templates/template";
import { CopyStart } from "./copy-start";
import { FileStart } from "./file-start";
import type { NewBoardProps } from "./new-board";
import type { Start } from "./start";
import type { NewBoardState } from "./use-new-board";

type StartChoiceProps = Pick<NewBoardProps, "boardId" | "timeZone" | "queues" | "originals"> & {
  readonly state: NewBoardState;
};

/** What the board begins with: a template as it would look here, nothing, a file, or another board. */
export function StartChoice({ state, boardId, timeZone, queues, originals }: StartChoiceProps) {
  const t = useTranslations("design.new.from");
  const templates = useTranslations("design.start");
  const { start, setStart } = state;
  const others: readonly { readonly key: "empty" | "file" | "board"; readonly start: Start }[] = [
    { key: "empty", start: { from: "empty" } },
    { key: "file", start: { from: "file", name: "", file: null } },
    { key: "board", start: { from: "board", boardId: null } },
  ];
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-semibold">{t("title")}</legend>
      <TemplatePictures boardId={boardId} timeZone={timeZone} queues={queues} queueIds={state.queueIds}>
        {(picture) => (
          <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {TEMPLATES.map((template) => (
              <StartCard
                key={template}
                title={templates(`names.${template}`)}
                text={templates(`about.${template}`)}
                picture={picture(template)}
                isChosen={start.from === "template" && start.template === template}
                choose={() => setStart({ from: "template", template })}
              />
            ))}
          </div>
        )}
      </TemplatePictures>
      <div className="mt-3 grid gap-3 md:grid-cols-3">
        {others.map((one) => (
          <StartCard
            key={one.key}
            title={t(`${one.key}.title`)}
            text={t(`${one.key}.about`)}
            isChosen={start.from === one.key}
            choose={() => setStart(one.start)}
          />
        ))}
      </div>
      {start.from === "file" && <FileStart chosen={start} choose={setStart} />}
      {start.from === "board" && (
        <CopyStart boardId={start.boardId} originals={originals} problem={state.originalProblem} choose={setStart} />
      )}
    </fieldset>
  );
}

interface StartCardProps {
  readonly title: string;
  readonly text: string;
  readonly picture?: ReactNode;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

function StartCard({ title, text, picture, isChosen, choose }: StartCardProps) {
  const id = useId();
  return (
    <div
      className={`relative min-w-0 rounded-tile border-2 bg-surface p-3 focus-within:outline focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus hover:bg-raised ${isChosen ? "border-action" : "border-transparent"}`}
    >
      {picture}
      <label className={`design-cover flex cursor-pointer items-center ${picture === undefined ? "" : "mt-3"}`}>
        <input
          type="radio"
          name="start"
          aria-describedby={`${id}-text`}
          checked={isChosen}
          onChange={choose}
          className="check relative z-10 mr-2.5 h-5 w-5 shrink-0 !outline-none"
        />
        <span className="font-semibold">{title}</span>
      </label>
      <p id={`${id}-text`} className="mt-1 text-sm text-muted">
        {text}
      </p>
    </div>
  );
}
