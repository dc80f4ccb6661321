"use client";

import { useEffect, useRef } from "react";
import { Button } from "./button";
import { Notice } from "./notice";
import { TextField } from "./text-field";
import { useCopy } from "./use-copy";

interface ShownOnceProps {
  /** Path of the address on this server. */
  readonly path: string;
  readonly label: string;
  readonly hint: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly copyFailed: string };
  /** Whether it takes the focus when it appears, and is read aloud with what is to be done with it. */
  readonly takesFocus?: boolean;
  readonly className?: string;
}

/** An address that is shown this once, with a way to copy it. */
export function ShownOnce({ path, label, hint, words, takesFocus = false, className }: ShownOnceProps) {
  const { copied, copy } = useCopy();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const address = new URL(path, window.location.origin).href;
  return (
    <Notice tone="good" {...(className === undefined ? {} : { className })}>
      <TextField
        ref={field}
        label={label}
        hint={hint}
        readOnly
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <Button className="mt-3" onClick={() => copy(address)}>
        {words.copy}
      </Button>
      <p role="status" className="mt-2">
        {copied !== null && (copied ? words.copied : words.copyFailed)}
      </p>
    </Notice>
  );
}
