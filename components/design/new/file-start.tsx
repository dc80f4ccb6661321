"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DropFile } from "@/components/design/drop-file";
import { Notice } from "@/components/ui/notice";
import { type FileRefusal, readBoardFile } from "@/lib/client/design/read-board-file";
import { MOST_NEW_BOARD_BYTES } from "@/lib/contracts/boards/new-board";
import { FileProblems } from "./file-problems";
import type { Start } from "./start";

interface FileStartProps {
  readonly chosen: Extract<Start, { readonly from: "file" }>;
  readonly choose: (start: Start) => void;
}

type Wrong = FileRefusal | { readonly why: "too-large" | "unreadable" };

/** Takes a board's file. It is read here; the server gets it only to make the board. */
export function FileStart({ chosen, choose }: FileStartProps) {
  const t = useTranslations("design.new.from.file");
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const [name, setName] = useState(chosen.name);

  async function take(file: File): Promise<void> {
    setName(file.name);
    const refuse = (why: Wrong) => {
      setWrong(why);
      choose({ from: "file", name: file.name, file: null });
    };
    if (file.size > MOST_NEW_BOARD_BYTES - 1024) return refuse({ why: "too-large" });
    let text: string;
    try {
      // Refuses what is no UTF-8, where `text()` would put signs of its own into names.
      text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch {
      return refuse({ why: "unreadable" });
    }
    const read = readBoardFile(text);
    if (!read.ok) return refuse(read.error);
    setWrong(null);
    choose({ from: "file", name: file.name, file: read.value });
  }

  return (
    <div className="mt-4 max-w-2xl">
      <DropFile
        accept=".json,application/json"
        label={t("choose")}
        hint={t("hint", { most: MOST_NEW_BOARD_BYTES / 1024 / 1024 })}
        onFile={(file) => void take(file)}
      >
        {chosen.file !== null && (
          <Notice tone="good" className="mt-2">
            {t("read", { name, board: chosen.file.name, tenant: chosen.file.tenant })}
          </Notice>
        )}
        {wrong !== null && wrong.why !== "problems" && (
          <Notice tone="breach" className="mt-2">
            {t(wrong.why, { name })}
          </Notice>
        )}
        {wrong?.why === "problems" && <FileProblems name={name} refusal={wrong} />}
      </DropFile>
    </div>
  );
}
