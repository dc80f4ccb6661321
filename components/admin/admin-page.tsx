import type { ReactNode } from "react";
import { UntilAlive } from "@/components/shell/until-alive";

interface AdminPageProps {
  readonly title: ReactNode;
  /** What the page is for, in one or two sentences. */
  readonly intro?: ReactNode;
  /** Ways on, beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** An admin page inside the admin's frame: its heading, what it is for, its content. */
export function AdminPage({ title, intro, actions, children }: AdminPageProps) {
  return (
    <main id="main" className="mx-auto max-w-[80rem] px-4 pb-16 pt-6 sm:px-8 lg:pt-10">
      <div className="flex flex-wrap items-start justify-between">
        <h1 className="mb-2 mr-4 min-w-0 break-words text-2xl font-bold tracking-tight sm:text-3xl">{title}</h1>
        {actions !== undefined && <div className="flex flex-wrap -mr-3 [&>*]:mb-2 [&>*]:mr-3">{actions}</div>}
      </div>
      {intro !== undefined && <p className="max-w-2xl leading-relaxed text-muted [text-wrap:pretty]">{intro}</p>}
      <UntilAlive className="mt-6">{children}</UntilAlive>
    </main>
  );
}
