"use client";

import { useRef, useState } from "react";
import { FormOutcome } from "@/components/admin/form/form-outcome";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Submission } from "@/lib/client/forms/submit-json";
import { useAction } from "./use-action";

interface ConfirmedButtonProps {
  readonly label: string;
  /** What the button is called where its label alone doesn't say what it concerns. */
  readonly name?: string;
  /** The question. */
  readonly title: string;
  /** What it comes to. */
  readonly what?: string;
  readonly cancel: string;
  readonly request: Submission;
  /** What a revision in the request is the revision of; the address unless told. */
  readonly thing?: string;
  readonly leaveTo?: string;
  /** Hears what the server answered, once the question is gone. */
  readonly onDone?: (answer: unknown) => void;
}

/** A button that asks before it does something that cannot be taken back. */
export function ConfirmedButton(props: ConfirmedButtonProps) {
  const { label, name, title, what, cancel, request, thing = request.address, leaveTo, onDone } = props;
  const [isAsking, setAsking] = useState(false);
  const answer = useRef<unknown>(null);
  const hear = (told: unknown) => {
    answer.current = told;
  };
  const { run, form, isBusy } = useAction(request, thing, { leaveTo, onDone: hear });
  const close = () => setAsking(false);
  const go = async () => {
    if (!(await run())) return;
    close();
    onDone?.(answer.current);
  };
  return (
    <>
      <Button kind="secondary" aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <Dialog
          title={title}
          closeLabel={cancel}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{cancel}</Button>
              <Button kind="danger" aria-disabled={isBusy} onClick={() => void go()}>
                {label}
              </Button>
            </>
          }
        >
          {what !== undefined && <p className="mb-3 leading-relaxed">{what}</p>}
          <FormOutcome form={form} />
        </Dialog>
      )}
    </>
  );
}
