import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names";

type CardProps = ComponentPropsWithoutRef<"section"> & {
  /** `breach` fills the whole card, `near` draws its edge (left on a phone, top elsewhere). */
  alarm?: "near" | "breach" | null;
};

/** A surface with round corners; a headed region when given `aria-labelledby` or `aria-label`. */
export function Card({ alarm = null, className, children, ...rest }: CardProps) {
  return (
    <section
      {...rest}
      data-alarm={alarm ?? undefined}
      className={classNames(
        "relative overflow-hidden rounded-tile",
        alarm === "breach" ? "on-breach bg-breach-fill text-on-breach" : "bg-surface text-text",
        alarm === "near" && "near-edge",
        className,
      )}
    >
      {children}
    </section>
  );
}
