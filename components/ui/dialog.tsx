"use client";

import { type ReactNode, useId } from "react";
import { Icon } from "./icon";
import { Modal } from "./modal";

interface DialogProps {
  readonly title: ReactNode;
  /** What the cross is called. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Tailwind's width, `max-w-md` unless told. */
  readonly className?: string;
  readonly children: ReactNode;
  /** The ways out, the main one last: buttons. */
  readonly actions?: ReactNode;
}

/** A modal dialog with its title, a cross and its ways out. Open as long as it is mounted. */
export function Dialog({ title, closeLabel, onClose, className = "max-w-md", children, actions }: DialogProps) {
  const id = useId();
  return (
    <Modal labelledBy={id} onClose={onClose} className={className}>
      <div className="p-5">
        <div className="flex items-start justify-between">
          <h2 id={id} className="min-w-0 break-words pt-2 text-lg font-bold leading-snug">
            {title}
          </h2>
          <button
            type="button"
            aria-label={closeLabel}
            title={closeLabel}
            onClick={onClose}
            className="-mr-2 ml-3 flex h-11 w-11 shrink-0 items-center justify-center rounded-control text-muted hover:bg-raised hover:text-text"
          >
            <Icon name="close" />
          </button>
        </div>
        <div className="mt-3">{children}</div>
        {actions !== undefined && (
          <div className="-mr-3 mt-5 flex flex-wrap justify-end [&>*]:mb-2 [&>*]:mr-3">{actions}</div>
        )}
      </div>
    </Modal>
  );
}
