"use client";

import { useEffect, useState } from "react";
import german from "@/lib/messages/de/crash.json";
import english from "@/lib/messages/en/crash.json";
import "./globals.css";

/** The last resort, when the root layout itself failed: no provider is left, so it brings its own words. */
export default function GlobalError({ error }: { readonly error: Error & { readonly digest?: string } }) {
  const [words, setWords] = useState(english.error);
  useEffect(() => {
    if (navigator.language.startsWith("de")) setWords(german.error);
  }, []);
  return (
    <html lang={words === german.error ? "de" : "en"}>
      <body>
        <title>{`${words.title} · Wallboard`}</title>
        <main className="mx-auto max-w-2xl px-5 py-24">
          <h1 className="text-2xl font-bold">{words.title}</h1>
          <p className="mt-4 text-muted">{words.what}</p>
          {error.digest !== undefined && (
            <p className="mt-2 text-sm text-muted">{words.id.replace("{id}", error.digest)}</p>
          )}
          <button
            type="button"
            className="mt-8 rounded-control bg-action px-5 py-3 font-semibold text-on-action"
            onClick={() => window.location.reload()}
          >
            {words.reload}
          </button>
        </main>
      </body>
    </html>
  );
}
