import { Card } from "@/components/ui/card";
import { Skeleton } from "@/components/ui/skeleton";

/** The final shape before the first numbers: nothing jumps when they arrive. */
export function HeadlineSkeleton() {
  return (
    <div className="headline-grid" aria-hidden="true">
      {["a", "b", "c", "d", "e", "f"].map((key, index) => (
        <Card
          key={key}
          className={`headline-tile flex flex-col justify-between ${index === 3 || index === 4 ? "only-today" : ""}`}
        >
          <Skeleton className="h-[1.1em] w-[60%]" />
          <Skeleton className="h-[2.6em] w-[45%]" />
          <Skeleton className="h-[1em] w-[35%]" />
        </Card>
      ))}
    </div>
  );
}

export function QueuesSkeleton({ isWall }: { isWall: boolean }) {
  return (
    <div
      aria-hidden="true"
      className={isWall ? "grid min-h-0 grid-cols-4 grid-rows-2" : "queue-list"}
      style={isWall ? { gap: "1em" } : undefined}
    >
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
        <Card key={key} className="flex min-h-[6em] flex-col justify-between p-[1.2em]">
          <Skeleton className="h-[1.3em] w-[55%]" />
          <Skeleton className="h-[2.6em] w-[30%]" />
          <Skeleton className="h-[0.6em] w-full" />
        </Card>
      ))}
    </div>
  );
}

export function PanelSkeleton({ className = "" }: { className?: string }) {
  return (
    <Card aria-hidden="true" className={`p-[1.3em] ${className}`}>
      <Skeleton className="h-[1.3em] w-[8em]" />
      <Skeleton className="mt-[0.9em] h-[0.85em] w-full" />
    </Card>
  );
}

/** Before the code of a designed board is there. */
export function SheetSkeleton() {
  return <main id="main" className="board" data-scale="" aria-busy="true" />;
}
