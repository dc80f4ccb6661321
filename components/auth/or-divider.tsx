/** A word between two ways to do the same. */
export function OrDivider({ children }: { readonly children: string }) {
  return (
    <div className="my-5 flex items-center text-sm text-muted before:mr-3 before:h-px before:flex-1 before:bg-line after:ml-3 after:h-px after:flex-1 after:bg-line">
      {children}
    </div>
  );
}
