"use client";

import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface DropFileProps {
  /** As the file dialog wants them: ".json,application/json". */
  readonly accept: string;
  readonly label: string;
  /** What may be dropped, and how large. */
  readonly hint: string;
  readonly isBusy?: boolean;
  readonly onFile: (file: File) => void;
  /** How it went. */
  readonly children?: ReactNode;
}

/** Takes a file from the device: chosen, or dropped upon. Reads nothing by itself. */
export function DropFile({ accept, label, hint, isBusy = false, onFile, children }: DropFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to what the button inside does
    <div
      className={`rounded-control border border-dashed px-4 py-3 ${isOver ? "border-action bg-raised" : "border-control"}`}
      onDragOver={(event) => {
        if (!hasFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        onFile(file);
      }}
    >
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // The same file, changed meanwhile, can be chosen again.
          target.value = "";
        }}
      />
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <p className="mt-2 text-sm text-muted">{hint}</p>
      <div role="status">{children}</div>
    </div>
  );
}
