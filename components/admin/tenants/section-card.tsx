import { type ReactNode, useId } from "react";
import { Card } from "@/components/ui/card";

/** One matter of a tenant's page: a headed card. */
export function SectionCard({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <Card aria-labelledby={id} className="border border-line px-5 py-5">
      <h2 id={id} className="text-lg font-bold">
        {title}
      </h2>
      <div className="mt-3">{children}</div>
    </Card>
  );
}
