"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface ModalProps {
  readonly onClose: () => void;
  /** Id of the heading inside. */
  readonly labelledBy: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A native modal dialog, open as long as it is mounted: the browser keeps the focus inside, closes it by Escape and gives
 * the focus back. A click beside it closes it, too.
 */
export function Modal({ onClose, labelledBy, className = "", children }: ModalProps) {
  const node = useRef<HTMLDialogElement>(null);
  const pressedBeside = useRef(false);
  useEffect(() => {
    const dialog = node.current;
    if (dialog === null || dialog.open) return;
    const before = document.activeElement;
    // Firefox before 98 and Safari before 15.4 know no modal dialogs: there it stands in the page, and Escape does nothing.
    if (typeof dialog.showModal === "function") dialog.showModal();
    else dialog.setAttribute("open", "");
    return () => {
      if (typeof dialog.close === "function") dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to close is Escape, which a dialog has by itself
    <dialog
      ref={node}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === node.current;
      }}
      onClick={(event) => {
        // Only a press that began beside it: selecting text and letting go outside must not close.
        if (event.target === node.current && pressedBeside.current) onClose();
      }}
      className={`modal m-auto w-[calc(100%-2rem)] rounded-tile border border-line bg-surface p-0 text-text ${className}`}
    >
      {children}
    </dialog>
  );
}
