import type { ReactNode } from "react";
import { KeepTyped } from "./keep-typed";

/** The calm page around a form: name, heading, form. */
export function AuthFrame({ title, intro, children }: { title: string; intro?: ReactNode; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto flex min-h-screen max-w-[26rem] flex-col justify-center px-5 py-6">
      <p className="text-base font-bold tracking-tight">
        <span aria-hidden="true" className="mr-2.5 inline-flex align-[-0.15em]">
          <span className="mr-[3px] h-4 w-2.5 rounded-[3px] bg-good" />
          <span className="h-4 w-2.5 rounded-[3px] bg-breach-fill" />
        </span>
        Wallboard
      </p>
      <h1 className="mt-6 text-3xl font-bold tracking-tight">{title}</h1>
      {intro !== undefined && <div className="mt-3 leading-relaxed text-muted">{intro}</div>}
      <KeepTyped className="mt-6">{children}</KeepTyped>
    </main>
  );
}
