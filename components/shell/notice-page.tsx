import type { ReactNode } from "react";

interface NoticePageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The ways on: links and buttons. */
  readonly actions?: ReactNode;
}

/** A page with one thing to say: an error, an empty installation, something that isn't there. */
export function NoticePage({ title, children, actions }: NoticePageProps) {
  return (
    <main id="main" className="mx-auto flex min-h-[80vh] max-w-2xl flex-col justify-center px-5 py-12">
      <h1 className="text-2xl font-bold tracking-tight sm:text-3xl">{title}</h1>
      <div className="mt-4 space-y-3 text-base leading-relaxed text-muted">{children}</div>
      {actions !== undefined && <div className="mt-8 flex flex-wrap gap-3">{actions}</div>}
    </main>
  );
}
