import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Diamond, Triangle } from "./shapes";

export type PillTone = "breach" | "near" | "muted";

const TONES: Readonly<Record<PillTone, string>> = {
  breach: "bg-pill-breach text-on-breach",
  near: "bg-pill-near text-near",
  muted: "bg-raised text-muted",
};

/** A state in shape and word: ◆ for a breach, ▲ for near a limit, none for a plain note. */
export function Pill({ tone, children, className }: { tone: PillTone; children: ReactNode; className?: string }) {
  return (
    <span
      className={classNames(
        "inline-flex shrink-0 items-center whitespace-nowrap rounded-full px-[0.6em] py-[0.26em] font-semibold leading-none",
        TONES[tone],
        className,
      )}
    >
      {tone === "breach" && <Diamond className="mr-[0.35em]" />}
      {tone === "near" && <Triangle className="mr-[0.35em]" />}
      {children}
    </span>
  );
}
