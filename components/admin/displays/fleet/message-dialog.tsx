"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { plainText } from "@/lib/domain/plain-text";

/** How long a message may be chosen to stay, s. */
const SPANS = [15, 60, 300, 900, 3600] as const;
const USUAL_SPAN = 60;
/** The same as the server's. */
const MOST_LETTERS = 200;
const message = plainText(MOST_LETTERS);

interface MessageDialogProps {
  /** How many displays will show it. */
  readonly count: number;
  readonly close: () => void;
  readonly send: (text: string, seconds: number) => void;
}

/** A line of text to be shown large on displays, for some time. */
export function MessageDialog({ count, close, send }: MessageDialogProps) {
  const t = useTranslations("displays.message");
  const [text, setText] = useState("");
  const [seconds, setSeconds] = useState(USUAL_SPAN);
  const [isWrong, setWrong] = useState(false);
  const read = message.safeParse(text);
  const submit = () => {
    if (read.success) send(read.data, seconds);
    else setWrong(true);
  };
  return (
    <Dialog
      title={t("title", { count })}
      closeLabel={t("cancel")}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button kind="primary" onClick={submit}>
            {t("send")}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t("text")}
          hint={t("textHint")}
          maxLength={MOST_LETTERS}
          autoComplete="off"
          autoFocus
          error={isWrong && !read.success ? t("required") : null}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Select label={t("for")} value={seconds} onChange={({ target }) => setSeconds(Number(target.value))}>
          {SPANS.map((span) => (
            <option key={span} value={span}>
              {span < 60 ? t("seconds", { count: span }) : t("minutes", { count: span / 60 })}
            </option>
          ))}
        </Select>
      </form>
    </Dialog>
  );
}
