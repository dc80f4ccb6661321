import { classNames } from "./class-names";

/** A quiet block where a value will be. It doesn't move: the shape is the message. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" data-skeleton="" className={classNames("block rounded-[0.3em] bg-raised", className)} />
  );
}
