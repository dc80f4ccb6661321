import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Diamond, Disc, Triangle } from "./shapes";

type NoticeTone = "info" | "good" | "near" | "breach";

const LOOKS: Readonly<Record<NoticeTone, { readonly edge: string; readonly shape: ReactNode }>> = {
  info: { edge: "border-line bg-raised", shape: null },
  good: { edge: "border-good bg-surface", shape: <Disc className="mr-2.5 text-good" /> },
  near: { edge: "border-near bg-surface", shape: <Triangle className="mr-2.5 text-near" /> },
  breach: { edge: "border-breach bg-surface", shape: <Diamond className="mr-2.5 text-breach" /> },
};

interface NoticeProps {
  readonly tone?: NoticeTone;
  /** What happened, in one sentence. */
  readonly title?: ReactNode;
  /** Whose problem it is and what to do. */
  readonly children?: ReactNode;
  /** A way on: a link or a button. */
  readonly action?: ReactNode;
  /** `alert` interrupts a screen reader; `status` waits. Neither where the page was loaded with it. */
  readonly role?: "alert" | "status";
  readonly className?: string;
}

/** Something to know before going on: framed in the colour of its tone and marked with its shape. */
export function Notice({ tone = "info", title, children, action, role, className }: NoticeProps) {
  const { edge, shape } = LOOKS[tone];
  return (
    <div
      role={role}
      className={classNames("rounded-control border px-4 py-3 text-sm leading-relaxed", edge, className)}
    >
      <div className="flex items-baseline">
        {shape}
        <div className="min-w-0 flex-1">
          {title !== undefined && <p className="font-semibold">{title}</p>}
          {children}
        </div>
      </div>
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
